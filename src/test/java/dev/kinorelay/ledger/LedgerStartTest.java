package dev.kinorelay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

class LedgerStartTest {

    @TempDir
    Path folder;

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(LedgerSettings.class)
    @ComponentScan(basePackageClasses = Ledger.class,
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test.*"))
    static class Program {}

    private ApplicationContextRunner program() {
        return new ApplicationContextRunner().withUserConfiguration(Program.class)
                .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
                        DataSourceTransactionManagerAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
                        FlywayAutoConfiguration.class))
                .withPropertyValues("kinorelay.data=" + folder.resolve("data"));
    }

    @Test
    void startsOnAFreshFolderAndFindsEverythingAgain() {
        program().run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(DataSource.class)).as("what others write through")
                    .isSameAs(context.getBean("writer"));
            context.getBean(Persons.class).add(new Person("anna"));
            assertThat(context.getBean(LedgerHealth.class).trouble()).isEmpty();
        });
        program().run(context -> assertThat(context.getBean(Persons.class).knows(new Person("anna"))).isTrue());
        assertThat(folder.resolve("data/kinorelay.db-wal")).as("nothing is left behind by a clean stop").doesNotExist();
    }

    @Test
    void refusesASecondInstanceInWords() throws IOException {
        try (LedgerFolder other = LedgerFolder.open(folder.resolve("data"))) {
            program().run(context -> {
                assertThat(context).hasFailed();
                FailureAnalysis told = new NeedsAttentionAnalyzer().analyze(context.getStartupFailure());
                assertThat(told.getDescription()).isEqualTo(
                        "Another Kinorelay is already running on the data folder " + other.path() + ".");
                assertThat(told.getAction()).startsWith("Stop the other one");
            });
        }
    }

    @Test
    void saysInWordsThatTheLedgerIsDamaged() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/kinorelay.db"), "this is no ledger, whatever its name ".repeat(200));

        program().run(context -> {
            assertThat(context).hasFailed();
            FailureAnalysis told = new NeedsAttentionAnalyzer().analyze(context.getStartupFailure());
            assertThat(told).isNotNull();
            assertThat(told.getDescription()).contains("damaged");
        });
    }

    @Test
    void isRegisteredToTellWhyItCannotStart() throws IOException {
        assertThat(org.springframework.core.io.support.SpringFactoriesLoader.loadFactoryNames(
                org.springframework.boot.diagnostics.FailureAnalyzer.class, getClass().getClassLoader()))
                .contains(NeedsAttentionAnalyzer.class.getName());
        assertThat(new NeedsAttentionAnalyzer().analyze(new NeedsAttention("what", "remedy")).getAction())
                .isEqualTo("remedy");
    }
}
