package dev.kinorelay.service.trakt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Shelf;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How much an account's plan lets it keep on a shelf, and how much room is left there. Both are asked for now and then. */
@Component
final class TraktLimits {

    static final long NO_LIMIT = Long.MAX_VALUE;
    private static final Duration WHILE = Duration.ofMinutes(10);

    private final TraktCalls calls;
    private final TraktPages pages;
    private final Clock clock;
    private final Map<Place, Room> rooms = new ConcurrentHashMap<>();

    TraktLimits(TraktCalls calls, TraktPages pages, Clock clock) {
        this.calls = calls;
        this.pages = pages;
        this.clock = clock;
    }

    private record Place(Account account, Shelf shelf) {}

    /** The limit of a shelf, and what was on it at that time or since was written to it. */
    record Room(long limit, long taken, Instant at) {

        static final Room ENDLESS = new Room(NO_LIMIT, 0, Instant.EPOCH);

        long left() {
            return limit == NO_LIMIT ? NO_LIMIT : Math.max(0, limit - taken);
        }
    }

    Room room(Account account, Shelf shelf) {
        Room known = rooms.get(new Place(account, shelf));
        Instant now = clock.instant();
        if (known != null && !now.isBefore(known.at()) && now.isBefore(known.at().plus(WHILE))) {
            return known;
        }
        return ask(account, shelf, OptionalLong.empty());
    }

    /** Asks anew, as what was known proved wrong; {@code told}: what Trakt said of the limit when it refused. */
    Room ask(Account account, Shelf shelf, OptionalLong told) {
        JsonNode settings = calls.get(account, "/users/settings").json();
        long allowed = settings.path("limits").path(shelf.name()).path("item_count").asLong(NO_LIMIT);
        long limit = told.orElse(allowed);
        long taken = limit == NO_LIMIT ? 0 : count(account, shelf);
        Room room = new Room(limit, taken, clock.instant());
        rooms.put(new Place(account, shelf), room);
        return room;
    }

    void added(Account account, Shelf shelf, long titles) {
        rooms.computeIfPresent(new Place(account, shelf),
                (place, room) -> new Room(room.limit(), room.taken() + titles, room.at()));
    }

    private long count(Account account, Shelf shelf) {
        if (shelf.equals(Shelf.RATINGS)) {
            return TraktReader.RATED.stream().mapToLong(kind -> pages.count(account, TraktReader.RATINGS + kind)).sum();
        }
        return pages.count(account, shelf.holdsPlays() ? TraktHistory.PATH : TraktReader.WATCHLIST);
    }
}
