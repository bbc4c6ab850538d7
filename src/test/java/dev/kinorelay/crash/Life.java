package dev.kinorelay.crash;

import dev.kinorelay.program.Launch;
import dev.kinorelay.program.Program;
import dev.kinorelay.program.Visitor;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** One start of the program until its end, which is sudden. */
final class Life {

    private final Program program;
    private final AtomicBoolean dying = new AtomicBoolean();
    private final CountDownLatch dead = new CountDownLatch(1);
    private volatile LedgerGate gate;
    private volatile Thread watcher;

    private Life(Program program) {
        this.program = program;
    }

    static Life begin(Launch launch, Path folder) throws IOException {
        return new Life(Program.begin(launch, folder));
    }

    Program program() {
        return program;
    }

    Visitor visitor(String key) {
        return Visitor.at(program, key);
    }

    /** SIGKILL, the first time it is called. Returns when nothing of the process is left. */
    void kill() {
        if (dying.compareAndSet(false, true)) {
            program.kill();
            dead.countDown();
        } else {
            diesWithin(Duration.ofMinutes(1));
        }
    }

    boolean isOver() {
        return dead.getCount() == 0;
    }

    /** Waits for the end, not longer than this. */
    boolean diesWithin(Duration time) {
        try {
            return dead.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException end) {
            throw new IllegalStateException(end);
        }
    }

    /** Somebody holds the ledger until the end; see {@link Wreck}. */
    void watchedAt(LedgerGate held) {
        gate = held;
    }

    void watchedBy(Thread thread) {
        watcher = thread;
        thread.start();
    }

    /** What is left of it, when nobody looks any more. */
    Wreck wreck() throws IOException, SQLException, InterruptedException {
        if (watcher != null) {
            watcher.join();
        }
        Wreck wreck = Wreck.of(program.folder());
        if (gate != null) {
            wreck.putBack(gate);
        }
        return wreck;
    }
}
