package dev.kinorelay.service;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Shelf;
import java.util.function.Consumer;

/** Streams a shelf of an account. Says it was not complete rather than being short. */
public interface Reader {

    String service();

    /** Whether this service has such a shelf to read. */
    boolean reads(Shelf shelf);

    /**
     * Gives the entries of the shelf to the sink, or says that nothing changed since. {@link Since#EVER} asks for all of
     * it whatever changed. Throws only TryLater or NeedsAttention; what was given until then does not count.
     */
    Reading read(Account account, Shelf shelf, Since since, Consumer<Entry> sink);
}
