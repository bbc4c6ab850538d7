package dev.kinorelay.domain;

import java.time.Duration;

/** The other side is busy or down; the same is tried again after the given time at the earliest. */
public final class TryLater extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration after;

    public TryLater(String message, Duration after) {
        super(message);
        this.after = after;
    }

    public Duration after() {
        return after;
    }
}
