package dev.kinorelay.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The one connection that writes. How surely a commit is on the disk is settled before its transaction begins. */
final class WriterSource extends DelegatingDataSource {

    private final ThreadLocal<Boolean> through = new ThreadLocal<>();
    private volatile boolean wasThrough;

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
        boolean wanted = Boolean.TRUE.equals(through.get());
        if (wanted || wasThrough) {
            set(connection, wanted ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
            wasThrough = wanted;
        }
        return connection;
    }

    private static void set(Connection connection, String pragma) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(pragma);
        } catch (SQLException trouble) {
            connection.close();
            throw trouble;
        }
    }
}
