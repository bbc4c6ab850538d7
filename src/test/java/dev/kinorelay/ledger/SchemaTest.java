package dev.kinorelay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaTest extends LedgerCase {

    @Test
    void keepsEveryTableStrict() {
        assertThat(names("""
                SELECT name FROM pragma_table_list
                WHERE schema = 'main' AND type = 'table' AND strict = 0
                  AND name NOT LIKE 'sqlite_%' AND name <> 'flyway_schema_history'""")).isEmpty();
    }

    @Test
    void hasAnIndexBehindEveryForeignKey() {
        assertThat(names("""
                SELECT t.name || '.' || f."from" FROM pragma_table_list t JOIN pragma_foreign_key_list(t.name) f
                WHERE t.type = 'table' AND f."table" IN ('run') AND NOT EXISTS (
                    SELECT 1 FROM pragma_index_list(t.name) i JOIN pragma_index_info(i.name) c
                    WHERE c.seqno = 0 AND c.name = f."from" AND i.partial = 0)""")).isEmpty();
    }

    @Test
    void writesAheadAndMindsForeignKeys() {
        assertThat(pragma("journal_mode")).isEqualTo("wal");
        assertThat(pragma("synchronous")).isEqualTo("1");
        assertThat(pragma("foreign_keys")).isEqualTo("1");
        assertThat(pragma("busy_timeout")).isEqualTo("5000");
    }

    @Test
    void isSoundAfterAnImport() {
        sample.imported("one", Sample.rated("tt1", "One", 7), Sample.rated("tt2", "Two", 7));

        assertThat(names("PRAGMA foreign_key_check")).isEmpty();
        assertThat(names("PRAGMA integrity_check")).containsExactly("ok");
    }

    private String pragma(String name) {
        return ledger.ledger.writing(sql -> sql.first("PRAGMA " + name, row -> row.getString(1))).orElseThrow();
    }

    private List<String> names(String query) {
        return ledger.ledger.read(sql -> sql.list(query, row -> row.getString(1)));
    }

    /** Runs one statement on a database file of its own. */
    static void from(java.nio.file.Path file, String statement) {
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file);
                var one = connection.createStatement()) {
            one.executeUpdate(statement);
        } catch (java.sql.SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
    }
}
