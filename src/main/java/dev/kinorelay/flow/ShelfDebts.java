package dev.kinorelay.flow;

import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.flow.pipeline.ShelfTrigger;
import dev.kinorelay.ledger.Debts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.support.DefaultConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Pays debts: a pipeline that starts from a shelf owes a run while the shelf's revision is above the one it last settled.
 * Looked after at start, after deliveries (bells of one second are one) and every minute.
 */
@Component
class ShelfDebts implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ShelfDebts.class);
    /** How long a pipeline rests after each failure in a row; the first may be a service that asked for a short pause. */
    private static final List<Duration> RESTS = List.of(Duration.ofSeconds(5), Duration.ofMinutes(1),
            Duration.ofMinutes(5), Duration.ofMinutes(15));
    private static final String SUFFIX = ".trigger";

    private final Debts debts;
    private final Clock clock;
    private final Map<DefaultConsumer, Shelf> watched = new ConcurrentHashMap<>();
    private final Map<String, Rest> resting = new ConcurrentHashMap<>();
    private final AtomicBoolean rung = new AtomicBoolean();
    private final ScheduledExecutorService clerk = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("debts").daemon().factory());

    private record Rest(int failures, Instant until) {

        static final Rest NONE = new Rest(0, Instant.MIN);

        Rest longer(Instant now) {
            return new Rest(failures + 1, now.plus(RESTS.get(Math.min(failures, RESTS.size() - 1))));
        }
    }

    ShelfDebts(Debts debts, Couriers couriers, Clock clock) {
        this.debts = debts;
        this.clock = clock;
        couriers.afterDelivery(this::ring);
        var unused = clerk.scheduleWithFixedDelay(this::payAll, 60, 60, TimeUnit.SECONDS);
    }

    void watch(DefaultConsumer consumer, Shelf shelf) {
        watched.put(consumer, shelf);
        ring();
    }

    void unwatch(DefaultConsumer consumer) {
        watched.remove(consumer);
    }

    /** What failed need not rest any longer: an account of the person may go on. */
    void tryAgain(Person person) {
        resting.keySet().removeIf(key -> key.endsWith("/" + person));
        ring();
    }

    private void ring() {
        if (rung.compareAndSet(false, true)) {
            var unused = clerk.schedule(this::payAll, 1, TimeUnit.SECONDS);
        }
    }

    /** Runs every pipeline that owes a run. */
    synchronized void payAll() {
        rung.set(false);
        watched.forEach((consumer, shelf) -> {
            try {
                pay(consumer, shelf);
            } catch (RuntimeException | Error trouble) {
                LOG.error("The debts of {} could not be paid and are tried again in a minute", consumer.getRouteId(),
                        trouble);
            }
        });
    }

    private void pay(DefaultConsumer consumer, Shelf shelf) {
        var route = consumer.getRouteId();
        var pipeline = route.endsWith(SUFFIX) ? route.substring(0, route.length() - SUFFIX.length()) : route;
        for (var debt : debts.owedBy(pipeline, shelf)) {
            var key = pipeline + "/" + debt.person();
            if (clock.instant().isBefore(resting.getOrDefault(key, Rest.NONE).until())) {
                continue;
            }
            var outcome = fire(consumer, debt);
            if (outcome == null) {
                continue; // a run is under way; the debt is looked at again when it is over
            }
            if (outcome.run() != null && outcome.run().state() != Run.State.FAILED) {
                debts.paid(debt);
                resting.remove(key);
            } else {
                rest(key);
            }
        }
    }

    private void rest(String key) {
        var now = clock.instant();
        var rest = resting.getOrDefault(key, Rest.NONE).longer(now);
        resting.put(key, rest);
        if (clerk.isShutdown()) {
            return;
        }
        var unused = clerk.schedule(this::payAll, Duration.between(now, rest.until()).toMillis() + 1,
                TimeUnit.MILLISECONDS);
    }

    private static RunDoor.Outcome fire(DefaultConsumer consumer, Debts.Debt debt) {
        var exchange = consumer.createExchange(false);
        exchange.setProperty(ShelfTrigger.PERSON, debt.person());
        try {
            consumer.getProcessor().process(exchange);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        if (exchange.getException() != null) {
            return new RunDoor.Outcome(null, null);
        }
        return exchange.getProperty(ShelfTrigger.OUTCOME, RunDoor.Outcome.class);
    }

    @Override
    public void destroy() {
        clerk.shutdown();
    }
}
