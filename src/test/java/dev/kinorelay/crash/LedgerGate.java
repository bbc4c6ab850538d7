package dev.kinorelay.crash;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The program's ledger, from outside. While it is shut the program cannot begin to write, so what is seen then is what a
 * kill at this moment leaves behind.
 */
final class LedgerGate implements AutoCloseable {

    private static final int BUSY = 5;

    private final Connection connection;
    private final Statement statement;

    private LedgerGate(Connection connection) throws SQLException {
        this.connection = connection;
        this.statement = connection.createStatement();
    }

    /** SQLite's own code is loaded with the first connection, which takes longer than some of what is to be seen. */
    static void warmUp() throws SQLException {
        try (Connection first = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            first.createStatement().close();
        }
    }

    static Path file(Path folder) {
        return folder.resolve("data").resolve("kinorelay.db");
    }

    static LedgerGate at(Path folder) throws SQLException {
        return new LedgerGate(DriverManager.getConnection("jdbc:sqlite:" + file(folder) + "?busy_timeout=0"));
    }

    /** For looking only, which leaves what a dead program left as it is. */
    static LedgerGate window(Path folder) throws SQLException {
        return new LedgerGate(
                DriverManager.getConnection("jdbc:sqlite:" + file(folder) + "?open_mode=1&busy_timeout=2000"));
    }

    /** Whether it could be shut; the program may be writing. */
    boolean shut() throws SQLException {
        try {
            statement.execute("BEGIN IMMEDIATE");
            return true;
        } catch (SQLException trouble) {
            if (isBusy(trouble)) {
                return false;
            }
            throw trouble;
        }
    }

    private static boolean isBusy(SQLException trouble) {
        return (trouble.getErrorCode() & 0xff) == BUSY;
    }

    void open() throws SQLException {
        statement.execute("ROLLBACK");
    }

    /** Changes when the program commits. */
    long version() throws SQLException {
        return count("PRAGMA data_version");
    }

    /** The number that a query answers; 0 where the ledger has no such table yet, or nobody may look. */
    long count(String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getLong(1) : 0;
        } catch (SQLException trouble) {
            if (trouble.getMessage().contains("no such") || isBusy(trouble)) {
                return 0;
            }
            throw trouble;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
