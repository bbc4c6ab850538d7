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

    /** Throws only TryLater or NeedsAttention. */
    List<Receipt> write(Account account, Shelf shelf, List<Parcel> batch);
}
