package dev.kinorelay.domain;

import java.time.Duration;

/** The other side is busy or down; the same is tried again after the given time at the earliest. */
public final class TryLater extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration after;
    private final boolean told;
    private final boolean mayHaveArrived;

    /** {@code after} is our own guess. */
    public TryLater(String message, Duration after) {
        this(message, after, false, false);
    }

    private TryLater(String message, Duration after, boolean told, boolean mayHaveArrived) {
        super(message);
        this.after = after;
        this.told = told;
        this.mayHaveArrived = mayHaveArrived;
    }

    /** The other side said how long, as with Retry-After; this beats our own ladder. */
    public static TryLater told(String message, Duration after) {
        return new TryLater(message, after, true, false);
    }

    /** The answer was lost or made no sense: what was asked for may have been done, and must be looked at before it is repeated. */
    public static TryLater withoutAnswer(String message) {
        return new TryLater(message, Duration.ZERO, false, true);
    }

    public Duration after() {
        return after;
    }

    public boolean isTold() {
        return told;
    }

    public boolean mayHaveArrived() {
        return mayHaveArrived;
    }
}
