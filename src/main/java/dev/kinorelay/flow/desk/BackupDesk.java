package dev.kinorelay.flow.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

/** Backups of the ledger, and all a household owns as one file. What cannot be done is a NeedsAttention. */
public interface BackupDesk {

    /** A backup on disk. */
    record Backup(String name, Instant made, long bytes) {}

    /** Newest first. */
    List<Backup> backups();

    Backup backUpNow();

    /** Everything: the ledger, the pipelines, the settings; without the key of the secrets. */
    void export(OutputStream out) throws IOException;

    /** Checks an export or a backup and lays it ready: it takes the ledger's place at the next start. Answers what to do. */
    String restore(InputStream in) throws IOException;
}
