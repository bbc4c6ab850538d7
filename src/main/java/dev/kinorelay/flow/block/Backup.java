package dev.kinorelay.flow.block;

import dev.kinorelay.ledger.Backups;
import org.springframework.stereotype.Component;

/** backup: copies the ledger and lets go of what is older than so many days. */
@Component("backup")
class Backup {

    private final Backups backups;

    Backup(Backups backups) {
        this.backups = backups;
    }

    public void backup(int keep) {
        if (keep < 1) {
            throw new IllegalArgumentException("Backups are kept for one day at least, not " + keep);
        }
        backups.make();
        backups.tidy(keep);
    }
}
