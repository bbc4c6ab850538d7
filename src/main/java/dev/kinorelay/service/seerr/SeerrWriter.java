package dev.kinorelay.service.seerr;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.service.Capabilities;
import dev.kinorelay.service.Writer;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Asks Seerr for titles, and withdraws what is still pending. Each title travels alone, for the server has no lock. */
@Component
final class SeerrWriter implements Writer {

    /** Twice what may be asked for at once, so that the next numbers are looked up meanwhile. */
    private static final int AT_ONCE = 16;

    private final SeerrNumbers numbers;
    private final SeerrRequests requests;
    private final SeerrState state;
    private final SeerrWatchlist watchlist;
    private final List<Object> turns = IntStream.range(0, 64).mapToObj(turn -> new Object()).toList();

    SeerrWriter(SeerrNumbers numbers, SeerrRequests requests, SeerrState state, SeerrWatchlist watchlist) {
        this.watchlist = watchlist;
        this.numbers = numbers;
        this.requests = requests;
        this.state = state;
    }

    @Override
    public String service() {
        return SeerrLookup.SERVICE;
    }

    @Override
    public Capabilities capabilities(Shelf shelf) {
        return Capabilities.remote(1, AT_ONCE);
    }

    @Override
    public List<Receipt> write(Account account, Shelf shelf, List<Parcel> batch) {
        try {
            return batch.stream().map(parcel -> write(account, parcel)).toList();
        } catch (TryLater | NeedsAttention trouble) {
            state.forget();
            throw trouble;
        }
    }

    private Receipt write(Account account, Parcel parcel) {
        var ref = parcel.change().ref();
        var shelf = parcel.change().shelf();
        if (!shelf.equals(Shelf.REQUESTS) && !shelf.equals(Shelf.WATCHLIST)) {
            return Receipt.refused(parcel, "Seerr keeps requests and a watchlist, and no " + shelf + ".");
        }
        if (ref.kind() == MediaKind.SEASON || ref.kind() == MediaKind.EPISODE) {
            return Receipt.refused(parcel, "Seerr takes films and shows, and this is a"
                    + (ref.kind() == MediaKind.EPISODE ? "n episode" : " season") + ".");
        }
        return numbers.of(ref).map(key -> {
            // Equal requests at once all succeed there, whichever accounts they come from.
            synchronized (turns.get(Math.floorMod(key.hashCode(), turns.size()))) {
                return shelf.equals(Shelf.WATCHLIST) ? watchlist.write(account, parcel, key)
                        : parcel.change().isRemove() ? requests.withdraw(account, parcel, key)
                                : requests.ask(account, parcel, key);
            }
        }).orElseGet(() -> Receipt.refused(parcel,
                "Seerr finds no film or show under " + (ref.ids().isEmpty() ? "no id" : ref.ids().getFirst()) + "."));
    }

    @Override
    public List<Receipt> confirm(Account account, Shelf shelf, List<Parcel> unknown) {
        if (shelf.equals(Shelf.WATCHLIST)) {
            return watchlist.confirm(account, unknown, numbers);
        }
        var known = state.now(account);
        return unknown.stream().filter(parcel -> numbers.of(parcel.change().ref())
                .filter(key -> requests.isDone(account, parcel, known.of(key), known)).isPresent())
                .map(Receipt::delivered).toList();
    }
}
