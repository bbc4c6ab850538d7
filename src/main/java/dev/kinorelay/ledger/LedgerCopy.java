package dev.kinorelay.ledger;

import dev.kinorelay.domain.NeedsAttention;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/** A ledger in a file that nobody writes to: made from the living one, or brought by a person. */
record LedgerCopy(Path file) {

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    private static final int ALL_PAGES = -1;
    private static final String REMEDY = "Take another backup: they are in the folder backups of the data folder.";

    /** Copies all of the ledger as of one instant, in one step, so that writers neither wait nor make it begin anew. */
    static LedgerCopy of(Connection living, Path file) throws SQLException, IOException {
        living.unwrap(SQLiteConnection.class).getDatabase().backup("main", file.toString(), null, 0, 1, ALL_PAGES);
        LedgerCopy copy = new LedgerCopy(file);
        copy.alone();
        force(file);
        return copy;
    }

    /** Makes it one file, which needs no -wal beside it. */
    void alone() throws SQLException {
        try (Connection connection = open(); Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode=DELETE");
        }
    }

    /** Refuses what is no ledger, is damaged, or is from a newer Kinorelay; answers the version of its schema. */
    String checked(String called) {
        try {
            if (!isDatabase()) {
                throw new NeedsAttention(called + " is no ledger of Kinorelay.", REMEDY);
            }
            String found = integrity();
            if (!found.equals("ok")) {
                throw new NeedsAttention(called + " is damaged (" + found.replaceAll("\\s+", " ") + ").", REMEDY);
            }
            return version(called);
        } catch (SQLException | IOException | FlywayException trouble) {
            throw new NeedsAttention(called + " cannot be read (" + trouble.getMessage() + ").", REMEDY);
        }
    }

    private boolean isDatabase() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
        }
    }

    private String integrity() throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("PRAGMA integrity_check(1)")) {
            return found.next() ? found.getString(1) : "no answer";
        }
    }

    private String version(String called) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl(url());
        MigrationInfoService known = Flyway.configure().dataSource(source).locations(LedgerSources.MIGRATIONS)
                .placeholders(LedgerSources.WORDS).load().info();
        MigrationInfo current = known.current();
        if (current == null || current.getVersion() == null) {
            throw new NeedsAttention(called + " is no ledger of Kinorelay.", REMEDY);
        }
        Schemas.refuseNewer(known, called);
        return current.getVersion().toString();
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(url());
    }

    private String url() {
        return "jdbc:sqlite:" + file;
    }

    /** What is in the file is on the disk. */
    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
