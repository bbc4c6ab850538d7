package dev.kinorelay.service.trakt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Shelf;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When something last happened on each shelf, by one cheap call that serves all shelves of an account for a moment. */
@Component
final class TraktActivities {

    private static final Duration MOMENT = Duration.ofSeconds(20);
    private static final Duration SAME_SECOND = Duration.ofSeconds(2);
    private static final List<String> KINDS = List.of("movies", "shows", "seasons", "episodes");

    private final TraktCalls calls;
    private final Clock clock;
    private final Map<Account, Memo> memos = new ConcurrentHashMap<>();

    TraktActivities(TraktCalls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    private static final class Memo {
        private Instant at = Instant.MIN;
        private JsonNode told;
    }

    /** The stamps of one shelf as one text; the same text means that nothing happened there. */
    String of(Account account, Shelf shelf) {
        String stamps = stamps(told(account), shelf);
        if (stamps.isBlank()) {
            throw TraktTrouble.nonsense(account, "it does not say when something last happened");
        }
        return isSettled(stamps) ? stamps : stamps + " until " + clock.instant();
    }

    /** Stamps are told to the second: within the same one more may happen that they would not show. */
    private boolean isSettled(String stamps) {
        String now = clock.instant().minus(SAME_SECOND).toString();
        return Stream.of(stamps.split(" ")).noneMatch(stamp -> stamp.compareTo(now) >= 0 && !stamp.equals("null"));
    }

    private static String stamps(JsonNode told, Shelf shelf) {
        if (shelf.equals(Shelf.RATINGS)) {
            return stamps(told, "rated_at");
        }
        String watched = told.path("movies").path("watched_at").asText() + " "
                + told.path("episodes").path("watched_at").asText();
        // A title leaves the watchlist when it was watched, and only the history tells.
        return shelf.holdsPlays() ? watched
                : stamps(told, "watchlisted_at") + " " + told.path("watchlist").path("updated_at").asText() + " "
                        + watched;
    }

    /** Something was written: what was told before is old. */
    void forget(Account account) {
        memos.remove(account);
    }

    private JsonNode told(Account account) {
        Memo memo = memos.computeIfAbsent(account, any -> new Memo());
        synchronized (memo) {
            Instant now = clock.instant();
            boolean fresh = !now.isBefore(memo.at) && now.isBefore(memo.at.plus(MOMENT));
            if (!fresh) {
                memo.told = calls.get(account, "/sync/last_activities").json();
                memo.at = now;
            }
            return memo.told;
        }
    }

    private static String stamps(JsonNode told, String what) {
        return KINDS.stream().map(kind -> told.path(kind).path(what).asText()).collect(Collectors.joining(" "));
    }
}
