package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A courier's working time: it has a thread while there is something to do or to wait for, and gets one when its bell rings. */
final class Shift implements Bell {

    private static final Logger LOG = LoggerFactory.getLogger(Shift.class);
    /** The clock may be set meanwhile, so a long wait is many short ones. */
    private static final Duration LOOK_AT_THE_CLOCK = Duration.ofMinutes(1);

    private final Account account;
    private final Clock clock;
    private final Courier courier;
    private Thread thread;
    private boolean rung;
    private boolean over;

    Shift(Account account, Clock clock, Function<Bell, Courier> courier) {
        this.account = account;
        this.clock = clock;
        this.courier = courier.apply(this);
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
        try {
            return courier.round();
        } catch (RuntimeException | Error defect) {
            LOG.error("The courier of {} could not carry on and tries again within a minute", account, defect);
            return Optional.of(clock.instant().plus(LOOK_AT_THE_CLOCK));
        }
    }

    /** The bell is rung when the thread begins; when it was not rung since, the thread may end. */
    private synchronized boolean begins() {
        if (!rung || over) {
            thread = null;
            return false;
        }
        rung = false;
        return true;
    }

    /** True when it is time for another round; false when nothing is to be waited for by the clock. */
    private synchronized boolean waits(Optional<Instant> until) throws InterruptedException {
        if (until.isEmpty()) {
            return false;
        }
        while (!rung && !over && clock.instant().isBefore(until.get())) {
            var rest = Duration.between(clock.instant(), until.get());
            wait(Math.max(1, (rest.compareTo(LOOK_AT_THE_CLOCK) < 0 ? rest : LOOK_AT_THE_CLOCK).toMillis()));
        }
        rung = false;
        return !over;
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
