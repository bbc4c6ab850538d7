package dev.kinorelay.service.plex;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Capabilities;
import dev.kinorelay.service.Writer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Carries changes to the watchlist at Plex, and to the ratings and plays on the person's server. */
@Component
final class PlexWriter implements Writer {

    private static final int TOGETHER = 50;

    private final WatchlistWishes wishes;
    private final ServerWishes server;

    PlexWriter(WatchlistWishes wishes, ServerWishes server) {
        this.wishes = wishes;
        this.server = server;
    }

    @Override
    public String service() {
        return PlexReader.SERVICE;
    }

    /** Of the watchlist one goes in each call, and its batch is one, so that no more than one is ever in doubt. */
    @Override
    public Capabilities capabilities(Shelf shelf) {
        return shelf.equals(Shelf.WATCHLIST) ? Capabilities.remote(1, 1).leavingWhenWatched()
                : shelf.holdsPlays() ? Capabilities.remote(TOGETHER, 1).withoutBackDating()
                        : Capabilities.remote(TOGETHER, 1);
    }

    @Override
    public List<Receipt> write(Account account, Shelf shelf, List<Parcel> batch) {
        if (!PlexReader.SHELVES.contains(shelf)) {
            return batch.stream()
                    .map(parcel -> Receipt.refused(parcel, "Kinorelay does not write " + shelf + " on Plex.")).toList();
        }
        return shelf.equals(Shelf.WATCHLIST) ? batch.stream().map(parcel -> wishes.carry(account, parcel)).toList()
                : server.carry(account, shelf, batch);
    }

    @Override
    public List<Receipt> confirm(Account account, Shelf shelf, List<Parcel> unknown) {
        var arrived = shelf.equals(Shelf.WATCHLIST)
                ? unknown.stream().filter(parcel -> wishes.hasArrived(account, parcel))
                : server.arrived(account, shelf, unknown).stream();
        return arrived.map(Receipt::delivered).toList();
    }
}
