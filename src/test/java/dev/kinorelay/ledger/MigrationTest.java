package dev.kinorelay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ledgers of every schema there was move on and lose nothing. The rows are those of the second, the first that was in use. */
class MigrationTest {

    private static final MigrationVersion FIRST_IN_USE = MigrationVersion.fromVersion("2");
    private static final Path ROWS = Path.of("src/test/resources/ledger/rows-of-schema-2.sql");

    /** Tables that came after. */
    private static final Set<String> LATER = Set.of("account", "secret", "reading", "cell_past", "unresolved",
            "unresolved_candidate", "unresolved_entry", "decision", "title_alias", "title_conflict",
            "episode_place", "service_kind", "look_up", "budget",
            "catalogue_title", "catalogue_name", "catalogue_file", "knock", "share");

    @TempDir
    private Path folder;

    static List<String> versions() {
        return Arrays.stream(flyway("jdbc:sqlite::memory:").load().info().all())
                .map(migration -> migration.getVersion())
                .filter(version -> version.compareTo(FIRST_IN_USE) >= 0)
                .map(MigrationVersion::toString)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void keepsEveryRowOfALedgerOfSchema(String version) throws Exception {
        flyway(url()).target(FIRST_IN_USE).load().migrate();
        fill();
        flyway(url()).target(version).load().migrate();
        Map<String, List<String>> had = columns();
        Map<String, List<String>> before = rows(had);

        try (LedgerFixture ledger = new LedgerFixture(folder)) {
            assertThat(ledger.persons.knows(new Person("anna"))).isTrue();
            assertThat(ledger.runs.find("r1")).isPresent();
        }

        assertThat(rows(had)).isEqualTo(before);
        assertThat(asked("PRAGMA integrity_check")).containsExactly("ok");
        assertThat(asked("PRAGMA foreign_key_check")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void theRowsToBeKeptFillTheTablesOfSchema(String version) throws Exception {
        flyway(url()).target(FIRST_IN_USE).load().migrate();
        fill();
        flyway(url()).target(version).load().migrate();

        assertThat(rows(columns())).allSatisfy((table, rows) -> {
            if (!List.of("draft", "stage", "stage_id", "mark", "change", "title_renamed").contains(table)) {
                assertThat(LATER.contains(table) || !rows.isEmpty()).as(table).isTrue();
            }
        });
    }

    private Map<String, List<String>> columns() throws SQLException {
        Map<String, List<String>> columns = new TreeMap<>();
        for (String table : asked("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
                + "AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'flyway_%'")) {
            columns.put(table, asked("SELECT name FROM pragma_table_info('" + table + "') ORDER BY cid"));
        }
        return columns;
    }

    private Map<String, List<String>> rows(Map<String, List<String>> columns) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (var table : columns.entrySet()) {
            String all = String.join(" || '|' || ",
                    table.getValue().stream().map(column -> "coalesce(\"" + column + "\", '-')").toList());
            rows.put(table.getKey(), asked("SELECT " + all + " FROM \"" + table.getKey() + "\" ORDER BY 1"));
        }
        return rows;
    }

    private void fill() throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement();
                Stream<String> lines = Files.lines(ROWS)) {
            for (String line : lines.filter(line -> line.startsWith("INSERT")).toList()) {
                statement.executeUpdate(line);
            }
        }
    }

    private List<String> asked(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("kinorelay.db");
    }

    private static FluentConfiguration flyway(String url) {
        return Flyway.configure().dataSource(url, null, null).locations(LedgerSources.MIGRATIONS)
                .placeholders(LedgerSources.WORDS);
    }
}
