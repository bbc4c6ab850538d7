package dev.kinorelay.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that only goes when it is turned. */
public final class TurnedClock implements InstantSource {

    private Instant now;

    public TurnedClock(Instant now) {
        this.now = now;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    public synchronized void turn(Duration on) {
        now = now.plus(on);
    }
}
