package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.ledger.Dispatch.Sending;
import dev.kinorelay.service.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Calls whose outcome is unknown: each is looked up on the far side, twice with the same answer, and not before the far
 * side can no longer act on it. What did not arrive waits again.
 */
final class ReadBack {

    /** {@code seen}: what the first look found; null before it. */
    private record Unknown(Sending sending, Instant notBefore, Set<String> seen) {}

    private final Account account;
    private final Writer writer;
    private final Depot depot;
    private final Defects defects;
    private final Map<String, Unknown> unknown = new LinkedHashMap<>();
    private boolean loaded;

    ReadBack(Account account, Writer writer, Depot depot, Defects defects) {
        this.account = account;
        this.writer = writer;
        this.depot = depot;
        this.defects = defects;
    }

    /** Finds in the ledger what an earlier life left on its way; {@code underWay} is not that. */
    void load(Set<String> underWay) {
        if (loaded) {
            return;
        }
        unknown.clear();
        depot.dispatch().onTheWay(account).stream().filter(sending -> !underWay.contains(sending.batch()))
                .forEach(sending -> add(sending, sending.sent()));
        loaded = true;
    }

    /** Something went wrong with the ledger: what is on its way must be found anew. */
    void reload() {
        loaded = false;
    }

    /** No answer came back, as of now. */
    void lost(Sending sending) {
        if (!sending.parcels().isEmpty()) {
            add(sending, depot.now());
        }
    }

    /** A time of sending that lies ahead was written by a clock that was wrong. */
    private void add(Sending sending, Instant since) {
        var now = depot.now();
        var notBefore = (since.isAfter(now) ? now : since).plus(depot.settings().settleAfter());
        unknown.put(sending.batch(), new Unknown(sending, notBefore, null));
    }

    boolean isUnsettled(Shelf shelf) {
        return unknown.values().stream().anyMatch(each -> each.sending().shelf().equals(shelf));
    }

    Optional<Instant> nextDue() {
        return unknown.values().stream().map(Unknown::notBefore).min(Instant::compareTo);
    }

    /** Looks once for a call that is due; false when none is. Throws as a Writer does. */
    boolean look() {
        boolean reads = depot.settings().readBack();
        var now = depot.now();
        bringBack(now);
        var due = unknown.values().stream().filter(each -> !reads || !each.notBefore().isAfter(now)).findFirst();
        due.ifPresent(each -> {
            if (reads) {
                look(each);
            } else {
                settle(each.sending(), List.of());
            }
        });
        return due.isPresent();
    }

    /** A look that lies further ahead than any does was put there before the clock was set back. */
    private void bringBack(Instant now) {
        var settled = now.plus(depot.settings().settleAfter());
        var latest = settled.plus(depot.settings().secondLook());
        unknown.replaceAll((batch, call) -> call.notBefore().isAfter(latest)
                ? new Unknown(call.sending(), settled, call.seen())
                : call);
    }

    private void look(Unknown call) {
        var sending = call.sending();
        var found = writer.confirm(account, sending.shelf(), sending.parcels()).stream()
                .filter(receipt -> receipt.state().isFinal()).toList();
        var seen = found.stream().map(Receipt::parcelId).collect(Collectors.toSet());
        if (seen.equals(call.seen())) {
            settle(sending, found);
        } else {
            unknown.put(sending.batch(),
                    new Unknown(sending, depot.now().plus(depot.settings().secondLook()), seen));
        }
    }

    private void settle(Sending sending, List<Receipt> found) {
        var seen = found.stream().map(Receipt::parcelId).collect(Collectors.toSet());
        var receipts = new ArrayList<>(found);
        sending.parcels().stream().filter(parcel -> !seen.contains(parcel.id()))
                .forEach(parcel -> defects.refusal(parcel).ifPresent(receipts::add));
        var over = receipts.stream().map(Receipt::parcelId).collect(Collectors.toSet());
        depot.ledger().write(() -> {
            depot.dispatch().receive(sending, receipts);
            depot.dispatch().release(sending.of((Parcel parcel) -> !over.contains(parcel.id())));
        });
        unknown.remove(sending.batch());
        defects.forget(List.copyOf(over));
        receipts.forEach(receipt -> depot.receipts().accept(receipt.state()));
        depot.settle().run();
    }
}
