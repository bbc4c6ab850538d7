package dev.kinorelay.service.plex;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Reader;
import dev.kinorelay.service.Reading;
import dev.kinorelay.service.Since;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Reads the watchlist that Plex keeps, and the ratings and plays that the person's server keeps. */
@Component
final class PlexReader implements Reader {

    static final String SERVICE = "plex";
    static final Set<Shelf> SHELVES = Set.of(Shelf.WATCHLIST, Shelf.RATINGS, Shelf.HISTORY);

    private final PlexWatchlist watchlist;
    private final PlexRatings ratings;
    private final PlexHistory history;

    PlexReader(PlexWatchlist watchlist, PlexRatings ratings, PlexHistory history) {
        this.watchlist = watchlist;
        this.ratings = ratings;
        this.history = history;
    }

    @Override
    public String service() {
        return SERVICE;
    }

    @Override
    public boolean reads(Shelf shelf) {
        return SHELVES.contains(shelf);
    }

    @Override
    public Reading read(Account account, Shelf shelf, Since since, Consumer<Entry> sink) {
        if (shelf.equals(Shelf.WATCHLIST)) {
            return watchlist.read(account, since, sink);
        }
        return shelf.equals(Shelf.RATINGS) ? ratings.read(account, since, sink)
                : history.read(account, since, sink);
    }

    static Reading partial(String flaw) {
        return Reading.partial("Read from Plex in part only: " + flaw + ".");
    }
}
