package dev.kinorelay.flow.offline;

import dev.kinorelay.flow.desk.CatalogueDesk.State;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** How far the work under way is; written by its thread, looked at by others. */
final class Advance {

    final State state;
    private final AtomicLong total;
    private final AtomicLong done = new AtomicLong();
    private final long began;
    private volatile String file;
    private volatile boolean stopped;
    private volatile boolean givenUp;
    private volatile Closeable source;

    /** {@code now}: in nanoseconds of any clock that does not jump. */
    Advance(State state, long total, long now) {
        this.state = state;
        this.total = new AtomicLong(total);
        this.began = now;
    }

    void at(String name) {
        file = name;
    }

    /** What may keep the work waiting, and is closed when it is stopped. */
    void from(Closeable slow) {
        source = slow;
    }

    void expect(long bytes) {
        total.addAndGet(bytes);
    }

    void add(long bytes) {
        done.addAndGet(bytes);
    }

    void giveUp() {
        givenUp = true;
        stop();
    }

    void stop() {
        stopped = true;
        var slow = source;
        if (slow != null) {
            try {
                slow.close();
            } catch (IOException closed) {
                // It gives nothing any more, which is what was wanted.
            }
        }
    }

    boolean isStopped() {
        return stopped;
    }

    /** Stopped for good, not until the next start of the program. */
    boolean isGivenUp() {
        return givenUp;
    }

    String file() {
        return file;
    }

    long total() {
        return total.get();
    }

    long done() {
        return Math.min(done.get(), total());
    }

    /** Null while that cannot be told. */
    Duration left(long now) {
        long through = done();
        return through == 0 ? null
                : Duration.ofNanos((long) ((double) (now - began) / through * (total() - through)));
    }
}
