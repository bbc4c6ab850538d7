package dev.kinorelay.service.trakt;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Reader;
import dev.kinorelay.service.Reading;
import dev.kinorelay.service.Since;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Reads watchlist, ratings and history of a Trakt account, and lists that are open to it, to the last page or not at all. */
@Component
final class TraktReader implements Reader {

    static final String SERVICE = "trakt";
    static final String WATCHLIST = "/sync/watchlist/all/rank/asc";
    static final String RATINGS = "/sync/ratings/";
    static final Set<Shelf> SHELVES = Set.of(Shelf.WATCHLIST, Shelf.RATINGS, Shelf.HISTORY);
    static final List<String> RATED = List.of("movies", "shows", "seasons", "episodes");

    private final TraktActivities activities;
    private final TraktHistory history;
    private final TraktPages pages;
    private final TraktRows rows;
    private final TraktLists lists;

    TraktReader(TraktActivities activities, TraktHistory history, TraktPages pages, TraktRows rows, TraktLists lists) {
        this.activities = activities;
        this.history = history;
        this.pages = pages;
        this.rows = rows;
        this.lists = lists;
    }

    @Override
    public String service() {
        return SERVICE;
    }

    @Override
    public boolean reads(Shelf shelf) {
        return SHELVES.contains(shelf) || shelf.isList() && TraktList.of(shelf.name().substring(5)).isPresent();
    }

    @Override
    public Shelf list(String asWritten) {
        return TraktList.shelf(asWritten);
    }

    /** The stamps are asked for first: what happens while the shelf is read is found next time. */
    @Override
    public Reading read(Account account, Shelf shelf, Since since, Consumer<Entry> sink) {
        if (shelf.isList()) {
            return lists.read(account, shelf, sink);
        }
        String stamps = activities.of(account, shelf);
        if (shelf.holdsPlays()) {
            return history.read(account, stamps, since, sink);
        }
        if (stamps.equals(since.mark())) {
            return Reading.unchanged(stamps);
        }
        return shelf.equals(Shelf.RATINGS) ? ratings(account, stamps, sink)
                : read(account, shelf, WATCHLIST, stamps, sink);
    }

    @Override
    public OptionalLong size(Account account, Shelf shelf) {
        return shelf.holdsPlays() ? OptionalLong.of(history.size(account)) : OptionalLong.empty();
    }

    private Reading ratings(Account account, String stamps, Consumer<Entry> sink) {
        for (String kind : RATED) {
            Reading reading = read(account, Shelf.RATINGS, RATINGS + kind, stamps, sink);
            if (!reading.isComplete()) {
                return reading;
            }
        }
        return Reading.whole(stamps);
    }

    private Reading read(Account account, Shelf shelf, String path, String stamps, Consumer<Entry> sink) {
        var senseless = new AtomicLong();
        var walk = pages.walk(account, path,
                row -> rows.entry(shelf, row).ifPresentOrElse(sink, senseless::incrementAndGet));
        return verdict(walk, senseless.get(), stamps);
    }

    static Reading verdict(TraktPages.Walk walk, long senseless, String mark) {
        if (walk.flaw() != null) {
            return Reading.partial("Read from Trakt in part only: " + walk.flaw() + ".");
        }
        return senseless == 0 ? Reading.whole(mark)
                : Reading.partial(senseless + " of " + walk.rows()
                        + " rows of Trakt could not be understood, so that nothing counts as removed there.");
    }
}
