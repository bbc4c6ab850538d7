package dev.kinorelay.flow;

import java.time.Duration;
import java.util.List;

/** How long an account is left alone after each failure in a row. */
final class Ladder {

    private static final List<Duration> RUNGS = List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5),
            Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(3),
            Duration.ofHours(6), Duration.ofHours(12), Duration.ofHours(24));

    /** Nobody is left alone for longer: an instant beyond was written by a clock that was wrong. */
    static final Duration LONGEST = RUNGS.getLast();

    private Ladder() {}

    static Duration patience(int rung) {
        return RUNGS.get(rung);
    }

    static int up(int rung) {
        return Math.min(rung + 1, RUNGS.size() - 1);
    }

    static int down(int rung) {
        return Math.max(rung - 1, 0);
    }
}
