package dev.kinorelay.sandbox.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** So many calls a day of UTC, whoever makes them. */
public final class Quota {

    private final InstantSource clock;
    private int daily;
    private int used;
    private Instant day = Instant.EPOCH;

    Quota(int daily, InstantSource clock) {
        this.daily = daily;
        this.clock = clock;
    }

    /** Whether there was one left. */
    public synchronized boolean take() {
        Instant today = clock.instant().truncatedTo(ChronoUnit.DAYS);
        if (!today.equals(day)) {
            day = today;
            used = 0;
        }
        return used < daily && ++used > 0;
    }

    public synchronized int left() {
        return daily - used;
    }

    public synchronized int daily() {
        return daily;
    }

    /** From now on; what was used counts. */
    public synchronized void daily(int calls) {
        daily = calls;
    }

    public Instant reset() {
        return clock.instant().truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
    }

    public Duration pause() {
        return Duration.between(clock.instant(), reset());
    }

    synchronized void forget() {
        used = 0;
    }
}
