package dev.kinorelay.service;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import java.util.List;

/** Carries out changes in one batch, each call once. One receipt per parcel even when the service says no. */
public interface Writer {

    String service();

    Capabilities capabilities(Shelf shelf);

    /** Throws only TryLater or NeedsAttention, and then for the whole batch. */
    List<Receipt> write(Account account, Shelf shelf, List<Parcel> batch);

    /**
     * Looks on the far side for parcels whose answer was lost, and writes nothing. A receipt (DELIVERED) for each that
     * has arrived; none for those that have not. Throws as {@code write} does.
     */
    default List<Receipt> confirm(Account account, Shelf shelf, List<Parcel> unknown) {
        throw new UnsupportedOperationException(service() + " has nothing to read back");
    }
}
