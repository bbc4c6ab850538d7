package dev.kinorelay.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The one connection that writes. How surely a commit is on the disk is settled before its transaction begins; what was
 * prepared on it stays prepared, because preparing an INSERT into a table of many indexes takes longer than running it.
 */
final class WriterSource extends DelegatingDataSource {

    private final ThreadLocal<Boolean> through = new ThreadLocal<>();
    private Connection known;
    private boolean isThrough;
    private Statements statements;

    WriterSource(DataSource pool) {
        super(pool);
    }

    /** The transaction that this thread begins next reaches the disk with its commit, or at a checkpoint. */
    void through(boolean wanted) {
        through.set(wanted);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try {
            settle(connection);
            return connection;
        } catch (SQLException trouble) {
            connection.close();
            throw trouble;
        }
    }

    /** Whoever has the connection is alone with it. */
    private synchronized void settle(Connection connection) throws SQLException {
        Connection real = connection.unwrap(org.sqlite.SQLiteConnection.class);
        forgetWhatNeverBegan(real);
        boolean wanted = Boolean.TRUE.equals(through.get());
        if (!real.equals(known)) {
            known = real;
            isThrough = !wanted;
            statements = new Statements(real);
        }
        if (wanted != isThrough) {
            try (Statement statement = real.createStatement()) {
                statement.execute(wanted ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
            }
            isThrough = wanted;
        }
    }

    /**
     * The driver takes a transaction for begun before it begins one. Where that failed, as when another program holds the
     * ledger, every later write would be committed line by line and then be called a failure.
     */
    private static void forgetWhatNeverBegan(Connection real) throws SQLException {
        if (!real.getAutoCommit()) {
            quietly(() -> {
                try (Statement statement = real.createStatement()) {
                    statement.execute("ROLLBACK");
                }
            });
            quietly(() -> real.setAutoCommit(true)); // which commits nothing, and complains of that
        }
    }

    private static void quietly(Step step) {
        try {
            step.go();
        } catch (SQLException nothingBegan) {
            // That is what is put right here.
        }
    }

    private interface Step {
        void go() throws SQLException;
    }

    /** For the transaction that was begun. */
    synchronized Statements statements() {
        return statements;
    }
}
