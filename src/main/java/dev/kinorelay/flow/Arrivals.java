package dev.kinorelay.flow;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.flow.Flights.Landing;
import dev.kinorelay.ledger.Dispatch.Sending;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an answer of the far side, or its absence, means for the parcels and for the account. */
final class Arrivals {

    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);
    private static final Duration AT_LEAST = Duration.ofMinutes(1);

    private final Depot depot;
    private final Footing footing;
    private final Defects defects;
    private final ReadBack readBack;

    Arrivals(Depot depot, Footing footing, Defects defects, ReadBack readBack) {
        this.depot = depot;
        this.footing = footing;
        this.defects = defects;
        this.readBack = readBack;
    }

    void take(Landing landing) {
        var sending = landing.sending();
        switch (landing.trouble()) {
            case null -> received(sending, landing.receipts());
            case TryLater later when later.mayHaveArrived() -> {
                readBack.lost(sending);
                footing.setBack(later, landing.rung());
            }
            case TryLater later -> depot.ledger().write(() -> depot.dispatch().postpone(sending,
                    footing.setBack(later, landing.rung()), later.getMessage()));
            case NeedsAttention attention -> depot.ledger().write(() -> {
                depot.dispatch().release(sending);
                footing.needsAttention(attention);
            });
            default -> broken(sending, landing.trouble());
        }
        depot.settle().run();
    }

    private void received(Sending sending, List<Receipt> answered) {
        var receipts = answered.stream().map(this::patient).toList();
        var received = new HashSet<String>();
        depot.ledger().write(() -> {
            received.addAll(depot.dispatch().receive(sending, receipts));
            footing.succeeded();
        });
        defects.forget(List.copyOf(received));
        receipts.forEach(receipt -> depot.receipts().accept(receipt.state()));
        var missing = sending.of((Parcel parcel) -> !received.contains(parcel.id()));
        if (!missing.parcels().isEmpty()) {
            LOG.error("{} of {} parcels for {} came back without a receipt and are looked up",
                    missing.parcels().size(), sending.parcels().size(), sending.account());
            readBack.lost(missing);
        }
    }

    /** One that is put off is not tried again within the same breath. */
    private Receipt patient(Receipt receipt) {
        var soonest = depot.now().plus(AT_LEAST);
        boolean hasty = !receipt.state().isFinal() && (receipt.until() == null || receipt.until().isBefore(soonest));
        return hasty ? new Receipt(receipt.parcelId(), Parcel.State.POSTPONED, receipt.reason(), soonest, receipt.ids())
                : receipt;
    }

    private void broken(Sending sending, RuntimeException defect) {
        LOG.error("A call for {} broke; its parcels are looked up, and go one by one if they did not arrive",
                sending.account(), defect);
        defects.note(sending.parcels(), defect);
        readBack.lost(sending);
    }
}
