package dev.kinorelay.flow;

import dev.kinorelay.domain.Parcel;
import dev.kinorelay.ledger.AccountBook;
import dev.kinorelay.ledger.Dispatch;
import dev.kinorelay.ledger.Ledger;
import dev.kinorelay.ledger.Parcels;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;

/** What all couriers work with. {@code settle} is called after parcels were received, {@code receipts} told of each of them. */
record Depot(Ledger ledger, Parcels parcels, Dispatch dispatch, AccountBook book, Clock clock,
        DeliverySettings settings, Runnable settle, Consumer<Parcel.State> receipts) {

    Instant now() {
        return clock.instant();
    }
}
