package dev.kinorelay.web.door;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long someone who guesses must wait: nothing for five failures, then half a minute, doubling up to a quarter of an hour. */
class Patience {

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofHours(1);
    private static final int REMEMBERED = 10_000;

    private final InstantSource clock;
    private final int free;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Failures(int count, Instant last) {}

    Patience(InstantSource clock, int free) {
        this.clock = clock;
        this.free = free;
    }

    synchronized Duration left(String who) {
        Failures known = failures.get(who);
        if (known == null || known.count() < free) {
            return Duration.ZERO;
        }
        Duration wait = FIRST.multipliedBy(1L << Math.min(10, known.count() - free));
        Instant until = known.last().plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
        Duration left = Duration.between(clock.instant(), until);
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized void failed(String who) {
        Instant now = clock.instant();
        Failures known = failures.get(who);
        boolean fresh = known == null || known.last().plus(FORGOTTEN).isBefore(now);
        failures.put(who, new Failures(fresh ? 1 : known.count() + 1, now));
    }

    synchronized void succeeded(String who) {
        failures.remove(who);
    }
}
