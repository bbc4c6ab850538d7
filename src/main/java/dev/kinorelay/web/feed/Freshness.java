package dev.kinorelay.web.feed;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Since when each feed is what it is, as far as that was seen since the start; later than the truth at most. */
@Component
class Freshness {

    private static final int REMEMBERED = 1000;

    private final Clock clock;
    private final Map<String, Seen> seen = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
            return size() > REMEMBERED;
        }
    };

    Freshness(ObjectProvider<Clock> clock) {
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    private record Seen(String stamp, Instant since) {}

    /** A change within the second of the one before counts for the next, for programs compare whole seconds. */
    synchronized Instant since(String share, String stamp) {
        Seen known = seen.get(share);
        if (known == null || !known.stamp.equals(stamp)) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            boolean again = known != null && !now.isAfter(known.since);
            known = new Seen(stamp, again ? known.since.plusSeconds(1) : now);
            seen.put(share, known);
        }
        return known.since;
    }
}
