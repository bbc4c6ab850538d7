package dev.kinorelay.service.omdb;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.service.Budget;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The one place that says which trouble OMDb's word "Error" means, whatever status came with it. */
final class OmdbTrouble {

    private static final String WHERE = "Ask for one (free, 1,000 calls a day) at https://www.omdbapi.com/apikey.aspx"
            + " and set kinorelay.omdb.key or OMDB_API_KEY.";
    private static final Pattern NOT_THERE = Pattern
            .compile("(movie|series|season|episode|series or episode|series or season) not found!"
                    + "|incorrect imdb id\\.|error getting data\\.|too many results\\.|.*no results.*");

    private OmdbTrouble() {}

    static NeedsAttention noKey() {
        return new NeedsAttention("OMDb needs a key, and none is set.", WHERE, "key");
    }

    /** Nothing when OMDb does not know the title; all else is thrown. {@code error} may be null. */
    static <T> Optional<T> unlessItIsNone(int status, String error, Budget budget, Clock clock) {
        String words = error == null ? "" : error.toLowerCase(Locale.ROOT);
        if (NOT_THERE.matcher(words).matches()) {
            return Optional.empty();
        }
        if (words.contains("limit reached")) {
            throw spent(budget, clock);
        }
        if (words.contains("no api key")) {
            throw noKey();
        }
        if (words.contains("api key") || words.contains("activate your key")) {
            throw new NeedsAttention("OMDb does not accept the key (401).",
                    "Copy it again from OMDb's mail, and follow the link in that mail once to activate it. " + WHERE,
                    "key");
        }
        if (status == 401 || status == 403) {
            throw new NeedsAttention("OMDb does not let Kinorelay in (" + status + ").", WHERE, "key");
        }
        if (status == 404 || status >= 300 && status < 400) {
            throw new NeedsAttention("There is no OMDb at the address that is set (" + status + ").",
                    "Check the setting kinorelay.omdb.url.", "url");
        }
        throw new TryLater("OMDb could not answer (" + status + (error == null ? "" : ", \"" + shortened(error) + "\"")
                + ").", Duration.ofMinutes(15));
    }

    /** Its day is that of UTC. */
    private static TryLater spent(Budget budget, Clock clock) {
        Instant now = clock.instant();
        Instant tomorrow = now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
        budget.exhausted(OmdbLookup.SERVICE, tomorrow);
        return TryLater.told("OMDb has answered as often as it does in a day; it answers again after midnight (UTC).",
                Duration.between(now, tomorrow));
    }

    static TryLater nonsense(String what) {
        return new TryLater("OMDb's answer makes no sense: " + what + ".", Duration.ofMinutes(15));
    }

    private static String shortened(String words) {
        return words.length() > 80 ? words.substring(0, 80) + "…" : words;
    }
}
