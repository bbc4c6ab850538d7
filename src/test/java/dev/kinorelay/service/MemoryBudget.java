package dev.kinorelay.service;

import dev.kinorelay.domain.TryLater;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts calls, and remembers that a service said its day was over. */
public final class MemoryBudget implements Budget {

    private final AtomicInteger spent = new AtomicInteger();
    private volatile Instant until;

    @Override
    public void spend(String service, int daily, Purpose purpose) {
        if (until != null || spent.get() >= daily) {
            throw TryLater.told(service + " has nothing left for today.", Duration.ofHours(1));
        }
        spent.incrementAndGet();
    }

    @Override
    public void exhausted(String service, Instant over) {
        until = over;
    }

    public int spent() {
        return spent.get();
    }

    /** Null while something is left. */
    public Instant until() {
        return until;
    }
}
