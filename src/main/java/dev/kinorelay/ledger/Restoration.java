package dev.kinorelay.ledger;

import dev.kinorelay.domain.NeedsAttention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a ledger that was laid ready in the place of the one that is there, before anybody opens it. Killed at any instant it
 * leaves the old one or the new one, and the next start goes on: the old one gets a second name in the backups, then the new
 * one takes its first name in one step.
 */
final class Restoration {

    private static final Logger LOG = LoggerFactory.getLogger(Restoration.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final LedgerFolder folder;

    Restoration(LedgerFolder folder) {
        this.folder = folder;
    }

    /** Does nothing when nothing was laid ready. */
    void takeUp() throws IOException {
        if (Files.notExists(folder.restore())) {
            return;
        }
        try {
            new LedgerCopy(folder.restore()).checked("The ledger to be restored");
        } catch (NeedsAttention unfit) {
            Path refused = folder.path().resolve("restore-refused.db");
            Files.move(folder.restore(), refused, StandardCopyOption.REPLACE_EXISTING);
            LOG.warn("{} It lies in {} now, and the ledger stays as it was.", unfit.getMessage(), refused);
            return;
        }
        Path kept = keepOld();
        Files.move(folder.restore(), folder.ledger(), StandardCopyOption.ATOMIC_MOVE);
        LOG.info("The ledger was restored. {}", kept == null ? "There was none before." : "The one before is " + kept);
    }

    /** All that the old one knows is in one file before that gets its second name. */
    private Path keepOld() throws IOException {
        if (Files.notExists(folder.ledger())) {
            deleteLog("-wal");
            deleteLog("-shm");
            return null;
        }
        boolean whole = fold();
        String stamp = LocalDateTime
                .ofInstant(Files.getLastModifiedTime(folder.restore()).toInstant(), ZoneId.systemDefault())
                .format(STAMP);
        Path kept = named("before-restore-" + stamp);
        if (!whole && Files.exists(log("-wal"))) {
            Files.copy(log("-wal"), Path.of(kept + "-wal"), StandardCopyOption.REPLACE_EXISTING);
        }
        nameAlso(kept);
        // The log of the old one would be played into the new one.
        deleteLog("-wal");
        deleteLog("-shm");
        return kept;
    }

    private boolean fold() {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.ledger());
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            return true;
        } catch (SQLException damaged) {
            LOG.warn("The ledger that is replaced cannot be opened ({}); it is kept as it is", damaged.getMessage());
            return false;
        }
    }

    /** A name that is free, or that the same file was given by a start that was cut off. */
    private Path named(String name) throws IOException {
        Path backups = Files.createDirectories(folder.backups());
        Path kept = backups.resolve(name + ".db");
        for (int number = 2; Files.exists(kept) && !Files.isSameFile(kept, folder.ledger()); number++) {
            kept = backups.resolve(name + "-" + number + ".db");
        }
        return kept;
    }

    private void nameAlso(Path kept) throws IOException {
        if (Files.exists(kept)) {
            return;
        }
        try {
            Files.createLink(kept, folder.ledger());
        } catch (UnsupportedOperationException | IOException noLinksHere) {
            Path aside = Path.of(kept + ".part");
            Files.copy(folder.ledger(), aside, StandardCopyOption.REPLACE_EXISTING);
            LedgerCopy.force(aside);
            Files.move(aside, kept, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private Path log(String suffix) {
        return Path.of(folder.ledger() + suffix);
    }

    private void deleteLog(String suffix) throws IOException {
        Files.deleteIfExists(log(suffix));
    }
}
