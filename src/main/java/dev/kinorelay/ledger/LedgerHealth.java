package dev.kinorelay.ledger;

import dev.kinorelay.domain.NeedsAttention;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether the ledger can be written to, and has room to grow; asking costs next to nothing while all is well. */
@Component
public class LedgerHealth {

    private static final long LITTLE = 100L << 20;

    private static final String TOUCH = "UPDATE person SET made = made WHERE name = 'me'";

    private final Ledger ledger;
    private final LedgerFolder folder;

    LedgerHealth(Ledger ledger, LedgerFolder folder) {
        this.ledger = ledger;
        this.folder = folder;
    }

    /** What is wrong, if anything: why the last write failed, if another fails too, or how little room is left. */
    public Optional<NeedsAttention> trouble() {
        try {
            if (ledger.trouble().isPresent()) {
                ledger.writing(sql -> sql.run(TOUCH));
            }
            return folder.room() < LITTLE ? Optional.of(full()) : Optional.empty();
        } catch (NeedsAttention trouble) {
            return Optional.of(trouble);
        } catch (IOException trouble) {
            return Optional.of(new NeedsAttention(
                    "The data folder " + folder.path() + " cannot be looked at (" + trouble + ").",
                    "See that the disk is there."));
        }
    }

    private NeedsAttention full() {
        return new NeedsAttention("The disk that holds the ledger is nearly full.",
                "Make room on it: less than " + (LITTLE >> 20) + " MB are left in " + folder.path() + ".");
    }
}
