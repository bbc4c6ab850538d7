package dev.kinorelay.ledger;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Transactions of the ledger: one writer, joined by whatever the same thread writes inside. */
@Component
public class Ledger {

    /** Runs the work in one write transaction; joins one that this thread has open. */
    public <T> T write(Supplier<T> work) {
        throw new UnsupportedOperationException();
    }

    public void write(Runnable work) {
        throw new UnsupportedOperationException();
    }

    /**
     * Like {@link #write}, but leaves the transaction open on this thread, so that following writes share one commit;
     * commits by itself at every 500th call and at the first call more than 200 ms after the group began.
     */
    public <T> T writeInGroup(Supplier<T> work) {
        throw new UnsupportedOperationException();
    }

    /** Commits what {@link #writeInGroup} left open on this thread, if anything. */
    public void endGroup() {
        throw new UnsupportedOperationException();
    }
}
