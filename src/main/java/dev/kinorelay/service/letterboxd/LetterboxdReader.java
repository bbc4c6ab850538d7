package dev.kinorelay.service.letterboxd;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Reader;
import dev.kinorelay.service.Reading;
import dev.kinorelay.service.Since;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Reads history and ratings from a member's public feed, which tells of the newest entries only: nothing counts as removed. */
@Component
class LetterboxdReader implements Reader {

    private static final String NOTE = "Letterboxd's feed tells of the newest entries only";

    private final LetterboxdFeed feed;

    LetterboxdReader(LetterboxdFeed feed) {
        this.feed = feed;
    }

    @Override
    public String service() {
        return LetterboxdFeed.SERVICE;
    }

    @Override
    public boolean reads(Shelf shelf) {
        return shelf.equals(Shelf.HISTORY) || shelf.equals(Shelf.RATINGS);
    }

    @Override
    public Reading read(Account account, Shelf shelf, Since since, Consumer<Entry> sink) {
        List<FeedEntry> entries = feed.of(account);
        Set<String> given = new HashSet<>();
        long unread = 0;
        for (FeedEntry entry : entries) {
            var film = new FeedFilm(entry);
            // Of several ratings of one film the newest counts, and it comes first.
            if (film.tellsOf(shelf) && (shelf.holdsPlays() || given.add(film.key()))) {
                film.on(shelf).ifPresent(sink);
            }
            unread += film.isUnclear() ? 1 : 0;
        }
        return Reading.partial(unread == 0 ? NOTE + "."
                : NOTE + ", and " + (unread == 1 ? "1 entry" : unread + " entries") + " could not be understood.");
    }
}
