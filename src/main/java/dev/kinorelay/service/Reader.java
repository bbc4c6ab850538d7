package dev.kinorelay.service;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Shelf;
import java.util.function.Consumer;

/** Streams a whole shelf. Says it was not complete rather than being short. */
public interface Reader {

    String service();

    /** True when every entry of the shelf was given to the sink. */
    boolean read(Account account, Shelf shelf, Consumer<Entry> sink);
}
