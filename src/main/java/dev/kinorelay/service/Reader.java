package dev.kinorelay.service;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Shelf;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Streams a shelf of an account. Says it was not complete rather than being short. */
public interface Reader {

    String service();

    /** Whether this service has such a shelf to read. */
    boolean reads(Shelf shelf);

    /** How many entries the shelf holds, where one small question tells. */
    default OptionalLong size(Account account, Shelf shelf) {
        return OptionalLong.empty();
    }

    /**
     * The shelf a person means who names a list in one of the ways this service knows: an id, a page's address, a name of
     * its own. One list is one shelf, however it was written. Throws NeedsAttention of the shelf when it is none.
     */
    default Shelf list(String asWritten) {
        throw NeedsAttention.ofShelf("“" + asWritten + "” names no list: of " + service() + " no lists are read.",
                "Name a list of another account.");
    }

    /**
     * Gives the entries of the shelf to the sink, or says that nothing changed since. {@link Since#EVER} asks for all of
     * it whatever changed. Throws only TryLater or NeedsAttention; what was given until then does not count.
     */
    Reading read(Account account, Shelf shelf, Since since, Consumer<Entry> sink);
}
