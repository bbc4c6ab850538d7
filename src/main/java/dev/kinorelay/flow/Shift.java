package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A courier's working time: it has a thread while there is something to do or to wait for, and gets one when its bell rings. */
final class Shift implements Bell {

    private static final Logger LOG = LoggerFactory.getLogger(Shift.class);
    /** The clock may be set meanwhile, so a long wait is many short ones. */
    private static final Duration LOOK_AT_THE_CLOCK = Duration.ofMinutes(1);
    /** Between two rounds: of bells in a crowd each would cost a look at the ledger, and a batch of its own. */
    private static final long BREATH = Duration.ofMillis(5).toNanos();

    private final Account account;
    private final Clock clock;
    private final Duration linger;
    private final Courier courier;
    private final Runnable bell = this::ring;
    private long earliest = System.nanoTime();
    private Thread thread;
    private boolean rung;
    private boolean waiting;
    private boolean over;

    /** {@code linger}: how long the thread stays when there is nothing to do, for bells come in crowds. */
    Shift(Account account, Clock clock, Duration linger, Function<Bell, Courier> courier) {
        this.account = account;
        this.clock = clock;
        this.linger = linger;
        this.courier = courier.apply(this);
    }

    /** Always the same, so that many wishes to ring are one. */
    Runnable bell() {
        return bell;
    }

    @Override
    public synchronized void ring() {
        rung = true;
        notifyAll();
        if (thread == null && !over) {
            thread = Thread.ofPlatform().name("courier-" + account).daemon().start(this::work);
        }
    }

    /** Nothing new is begun; what is under way is still taken in. */
    synchronized void end() {
        over = true;
        notifyAll();
    }

    @Override
    public synchronized boolean isOver() {
        return over;
    }

    /** Whether it has gone home, or waits for nothing but its bell or the clock. */
    synchronized boolean isAtRest() {
        return thread == null || waiting && !rung;
    }

    void join(Duration patience) throws InterruptedException {
        Thread working;
        synchronized (this) {
            working = thread;
        }
        if (working != null) {
            working.join(patience);
        }
    }

    private void work() {
        try {
            while (begins()) {
                var next = round();
                while (waits(next)) {
                    next = round();
                }
            }
        } catch (InterruptedException interrupted) {
            end();
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Instant> round() throws InterruptedException {
        breathe();
        try {
            return courier.round();
        } catch (RuntimeException | Error defect) {
            LOG.error("The courier of {} could not carry on and tries again within a minute", account, defect);
            return Optional.of(clock.instant().plus(LOOK_AT_THE_CLOCK));
        } finally {
            earliest = System.nanoTime() + BREATH;
        }
    }

    /** Without the monitor, so that whoever rings meanwhile wakes nobody; what is rung until now is part of the round. */
    private void breathe() throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(earliest - System.nanoTime());
        synchronized (this) {
            rung = false;
        }
    }

    /** The bell is rung when the thread begins; when it was not rung since, the thread may end. */
    private synchronized boolean begins() {
        if (!rung || over) {
            thread = null;
            return false;
        }
        return true;
    }

    /** True when it is time for another round; false when nothing is to be waited for by the clock. */
    private synchronized boolean waits(Optional<Instant> until) throws InterruptedException {
        waiting = true;
        try {
            if (until.isEmpty()) {
                lingers();
                return false;
            }
            waitsUntil(until.get());
            return !over;
        } finally {
            waiting = false;
        }
    }

    private synchronized void lingers() throws InterruptedException {
        long home = System.nanoTime() + linger.toNanos();
        for (long rest = linger.toMillis(); !rung && !over && rest > 0; rest = millisUntil(home)) {
            wait(rest);
        }
    }

    /** Not when the clock was set back meanwhile: what to wait for must be found anew then. */
    private synchronized void waitsUntil(Instant due) throws InterruptedException {
        var before = clock.instant();
        for (var now = before; !rung && !over && now.isBefore(due) && !now.isBefore(before); now = clock.instant()) {
            before = now;
            var rest = Duration.between(now, due);
            wait(Math.max(1, (rest.compareTo(LOOK_AT_THE_CLOCK) < 0 ? rest : LOOK_AT_THE_CLOCK).toMillis()));
        }
    }

    private static long millisUntil(long nanoTime) {
        return (nanoTime - System.nanoTime()) / 1_000_000;
    }

    @Override
    public synchronized void await() {
        try {
            while (!rung && !over) {
                wait();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            over = true;
        }
        rung = false;
    }
}
