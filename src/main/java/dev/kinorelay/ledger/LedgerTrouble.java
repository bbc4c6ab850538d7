package dev.kinorelay.ledger;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.TryLater;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.springframework.jdbc.UncategorizedSQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The one place that turns SQLite's error codes into words. */
final class LedgerTrouble {

    private LedgerTrouble() {}

    /** What a person can mend becomes NeedsAttention, a crowd TryLater; all else stays a defect. */
    static RuntimeException of(String sql, SQLException trouble) {
        RuntimeException known = known(trouble);
        return known != null ? known : new UncategorizedSQLException("ledger", sql, trouble);
    }

    static RuntimeException of(RuntimeException trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            RuntimeException known = cause instanceof SQLException sql ? known(sql) : null;
            if (known != null) {
                return known;
            }
        }
        return trouble;
    }

    /** Whether the ledger itself is in trouble, not what was being written. */
    static boolean isOurs(NeedsAttention trouble) {
        return trouble.getCause() instanceof SQLException;
    }

    /** What went wrong on top of it. */
    static void suppress(Throwable because, RuntimeException failure) {
        if (!because.equals(failure)) {
            because.addSuppressed(failure);
        }
    }

    private static RuntimeException known(SQLException trouble) {
        if (trouble instanceof SQLTransientConnectionException) {
            return because(new TryLater("The ledger is busy with a long piece of work.", Duration.ofMinutes(1)),
                    trouble);
        }
        RuntimeException known = trouble instanceof SQLiteException sqlite ? known(sqlite.getResultCode()) : null;
        return known == null ? null : because(known, trouble);
    }

    private static RuntimeException known(SQLiteErrorCode code) {
        // Extended codes such as SQLITE_IOERR_WRITE carry the plain code in their lowest byte.
        return switch (code.code & 0xff) {
            case 5, 6 -> new TryLater("The ledger is locked by another program.", Duration.ofMinutes(1));
            case 8 -> new NeedsAttention("The ledger cannot be written to: its file or folder is read-only.",
                    "Let the user that runs Kinorelay write in the data folder, and look whether the disk was mounted "
                            + "read-only.");
            case 10 -> new NeedsAttention("The disk that holds the ledger does not read or write as it should (" + code
                    + ").", "Look at the disk and its cable or share; the ledger goes on where it stopped.");
            case 11, 26 -> new NeedsAttention("The ledger's file is damaged (" + code + ").",
                    "Stop Kinorelay and put back the latest backup of kinorelay.db.");
            case 13 -> new NeedsAttention("The disk that holds the ledger is full.",
                    "Make room on it; what was not written is tried again.");
            case 14 -> new NeedsAttention("The ledger's file cannot be opened.",
                    "Let the user that runs Kinorelay read and write in the data folder.");
            default -> null;
        };
    }

    private static RuntimeException because(RuntimeException known, SQLException trouble) {
        known.initCause(trouble);
        return known;
    }
}
