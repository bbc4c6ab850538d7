package dev.kinorelay.service;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Shelf;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Asks a service to make export files of an account, and hands over those that are ready. */
public interface Exporter {

    String service();

    /**
     * One round: answers in a sentence what came of it. Throws only TryLater or NeedsAttention; what was handed over until
     * then counts.
     */
    String round(Account account, List<Shelf> shelves, Sink sink);

    /** Takes what a round brings home. */
    interface Sink {

        /** A whole file; answers whether it was new. */
        boolean take(Shelf shelf, String name, InputStream content) throws IOException;

        /** A page that was not understood, with nothing of a person left in it, for a report of the fault. */
        void keep(String name, String page);
    }
}
