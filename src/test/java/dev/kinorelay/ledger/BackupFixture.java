package dev.kinorelay.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** A ledger in a folder that is locked as in the program, with its backups and restores. */
public final class BackupFixture implements AutoCloseable {

    public final LedgerFixture ledger;
    public final Backups backups;
    public final Restores restores;
    private final LedgerFolder place;

    public BackupFixture(Path folder) {
        place = LedgerFolder.open(folder);
        ledger = new LedgerFixture(folder);
        backups = new Backups(place, ledger.reader, Clock.systemUTC());
        restores = new Restores(place);
    }

    @Override
    public void close() throws IOException {
        ledger.close();
        place.close();
    }
}
