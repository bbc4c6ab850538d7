package dev.kinorelay.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The two ways into the ledger: one writer, few readers. */
@Configuration(proxyBeanMethods = false)
class LedgerSources {

    static final String[] MIGRATIONS = {"classpath:db/migration/common", "classpath:db/migration/sqlite"};

    static final Map<String, String> WORDS = Map.of("big", "INTEGER", "real", "REAL", "serial", "INTEGER PRIMARY KEY",
            "table", "STRICT", "keyed", "STRICT, WITHOUT ROWID", "bytes", "BLOB");

    private static final int READERS = 3;

    @Bean(destroyMethod = "close")
    LedgerFolder dataFolder(LedgerSettings settings) {
        return LedgerFolder.open(settings.data());
    }

    @Bean(destroyMethod = "close")
    @Primary
    HikariDataSource writer(LedgerFolder folder) {
        return writer(folder.ledger());
    }

    @Bean(destroyMethod = "close")
    HikariDataSource reader(LedgerFolder folder, @Qualifier("writer") DataSource afterTheWriter) {
        return reader(folder.ledger());
    }

    @Bean
    FlywayConfigurationCustomizer migrations() {
        return flyway -> flyway.locations(MIGRATIONS).placeholders(WORDS);
    }

    @Bean
    FlywayMigrationStrategy ledgersOfTheFutureAreRefused() {
        return flyway -> {
            Schemas.refuseNewer(flyway.info(), "The ledger");
            flyway.migrate();
        };
    }

    @Bean
    @DependsOnDatabaseInitialization
    Ledger ledger(@Qualifier("writer") DataSource writer, @Qualifier("reader") DataSource reader,
            ObjectProvider<Clock> clock) {
        return new Ledger(writer, reader, clock.getIfAvailable(Clock::systemUTC));
    }

    static HikariDataSource writer(Path file) {
        HikariConfig config = pool("ledger-writer", 1);
        // IMMEDIATE: a transaction that begins as a reader and then writes fails at once when another wrote meanwhile.
        // Keys we make ourselves; the driver would ask for one after each row, by a statement of its own.
        config.setJdbcUrl("jdbc:sqlite:" + file + "?journal_mode=WAL&synchronous=NORMAL&busy_timeout=5000"
                + "&transaction_mode=IMMEDIATE&foreign_keys=true&cache_size=-16000&temp_store=MEMORY"
                + "&wal_autocheckpoint=10000&journal_size_limit=67108864&jdbc.get_generated_keys=false");
        return new HikariDataSource(config);
    }

    static HikariDataSource reader(Path file) {
        HikariConfig config = pool("ledger-reader", READERS);
        config.setReadOnly(true);
        config.setJdbcUrl("jdbc:sqlite:" + file + "?open_mode=1&busy_timeout=5000&cache_size=-4000");
        return new HikariDataSource(config);
    }

    private static HikariConfig pool(String name, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setMaxLifetime(0);
        config.setConnectionTimeout(Duration.ofMinutes(1).toMillis());
        return config;
    }
}
