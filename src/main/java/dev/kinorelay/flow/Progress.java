package dev.kinorelay.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;

/** How far a run is: told by its blocks as they go, asked by others meanwhile. A wish to stop is met at the next step. */
public final class Progress {

    /** What a run is about, one after the other. */
    public enum Phase {
        READING, IDENTIFYING, COMPARING, ADMITTING
    }

    /** One look at it; {@code total} is 0 where nobody can know it, {@code left} empty then. */
    public record Look(Phase phase, String title, long done, long total, long errors, Optional<Duration> left) {}

    /** The run ends here because a person wished so. */
    public static final class Cancelled extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Cancelled() {
            super("Cancelled", null, false, false);
        }
    }

    private static final double NEAR = 1e-6;
    private static final Duration TOO_SOON = Duration.ofSeconds(2);

    private final InstantSource clock;
    private Phase phase = Phase.READING;
    private String title;
    private double done;
    private long total;
    private long errors;
    private Instant began;
    private volatile boolean unwanted;
    private volatile boolean cutShort;

    public Progress(InstantSource clock) {
        this.clock = clock;
        this.began = clock.instant();
    }

    /** {@code expected}: how many steps there will be, 0 where that is not known. */
    public synchronized void begin(Phase next, long expected) {
        check();
        phase = next;
        total = Math.max(0, expected);
        done = 0;
        title = null;
        began = clock.instant();
    }

    /** So many steps are done now; {@code about} is the title of the last one, if known. */
    public void at(long steps, String about) {
        check();
        synchronized (this) {
            done = steps;
            title = about == null ? title : about;
        }
    }

    public void step(String about) {
        check();
        synchronized (this) {
            done++;
            title = about == null ? title : about;
        }
    }

    /** A part of so many steps is done, which are about this title. */
    public void part(double steps, String about) {
        check();
        synchronized (this) {
            done += steps;
            title = about == null ? title : about;
        }
    }

    public synchronized void error() {
        errors++;
    }

    public void cancel() {
        unwanted = true;
    }

    /** Throws Cancelled when the run is not wanted any more. */
    public void check() {
        if (unwanted) {
            cutShort = true;
            throw new Cancelled();
        }
    }

    /** Whether the run ended before it was done. */
    boolean isCutShort() {
        return cutShort;
    }

    /** The same, each a step; ends with Cancelled when the run is not wanted any more. */
    public <T> Iterator<T> walked(Iterator<T> steps) {
        return new Iterator<>() {

            @Override
            public boolean hasNext() {
                return steps.hasNext();
            }

            @Override
            public T next() {
                step(null);
                return steps.next();
            }
        };
    }

    /** The same, each a step; when the run is not wanted any more it just ends, for what takes it may bear no exception. */
    public <T> Iterator<T> counted(Iterator<T> steps, Function<T, String> about) {
        return new Iterator<>() {

            @Override
            public boolean hasNext() {
                boolean more = steps.hasNext();
                cutShort |= more && unwanted;
                return more && !unwanted;
            }

            @Override
            public T next() {
                T next = steps.next();
                synchronized (Progress.this) {
                    done++;
                    title = about.apply(next);
                }
                return next;
            }
        };
    }

    public synchronized Look look() {
        long whole = (long) (done + NEAR);
        return new Look(phase, title, total == 0 ? whole : Math.min(whole, total), total, errors, left());
    }

    private Optional<Duration> left() {
        var gone = Duration.between(began, clock.instant());
        return total == 0 || done == 0 || gone.compareTo(TOO_SOON) < 0 ? Optional.empty()
                : Optional.of(Duration.ofMillis(
                        (long) (gone.toMillis() / done * Math.max(0, total - done))));
    }
}
