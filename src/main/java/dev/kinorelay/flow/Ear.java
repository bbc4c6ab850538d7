package dev.kinorelay.flow;

import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Run;
import dev.kinorelay.ledger.Knocks;
import dev.kinorelay.ledger.Knocks.Knock;
import dev.kinorelay.service.Hook;
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
 * Works on what came through webhooks: at once, and what comes meanwhile together. What was told is done with when every
 * pipeline that begins with it has decided its run; until then it is told again.
 */
@Component
class Ear implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Ear.class);
    private static final int TOGETHER = 2000;
    private static final List<Duration> RESTS = List.of(Duration.ofSeconds(5), Duration.ofMinutes(1),
            Duration.ofMinutes(5), Duration.ofMinutes(15));
    /** One that fails so often by itself is put aside, or nothing after it would ever be heard. */
    private static final int PATIENCE = 6;

    private final Knocks knocks;
    private final Tidings tidings;
    private final Clock clock;
    private final Map<DefaultConsumer, Hook> heeding = new ConcurrentHashMap<>();
    private final Map<String, Rest> resting = new ConcurrentHashMap<>();
    private final AtomicBoolean rung = new AtomicBoolean();
    private final ScheduledExecutorService clerk = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("webhooks").daemon().factory());

    private record Rest(int failures, Instant until) {

        static final Rest NONE = new Rest(0, Instant.MIN);
    }

    Ear(Knocks knocks, Tidings tidings, Clock clock) {
        this.knocks = knocks;
        this.tidings = tidings;
        this.clock = clock;
        var unused = clerk.scheduleWithFixedDelay(this::listen, 60, 60, TimeUnit.SECONDS);
    }

    void heed(DefaultConsumer consumer, Hook hook) {
        heeding.put(consumer, hook);
        ring();
    }

    void leave(DefaultConsumer consumer) {
        heeding.remove(consumer);
    }

    /** Something came. */
    void ring() {
        if (rung.compareAndSet(false, true) && !clerk.isShutdown()) {
            clerk.execute(this::listen);
        }
    }

    synchronized void listen() {
        rung.set(false);
        if (clerk.isShutdown()) {
            return; // what was put off until later finds a ledger that is closed
        }
        for (var hook : List.copyOf(Map.copyOf(heeding).values()).stream().distinct().toList()) {
            try {
                while (!rests(hook.service()) && work(hook)) {
                    LOG.debug("{} has told more", hook.service());
                }
            } catch (RuntimeException | Error trouble) {
                LOG.error("What {} told could not be worked on and is tried again", hook.service(), trouble);
                rest(hook.service());
            }
        }
    }

    private boolean rests(String service) {
        return clock.instant().isBefore(resting.getOrDefault(service, Rest.NONE).until());
    }

    /** Whether there may be more. */
    private boolean work(Hook hook) {
        int failures = resting.getOrDefault(hook.service(), Rest.NONE).failures();
        // One by one after a failure, so that one that cannot be worked on does not hold up the others.
        int most = failures == 0 ? TOGETHER : 1;
        List<Knock> told = knocks.waiting(hook.service(), most);
        if (told.isEmpty()) {
            return false;
        }
        if (tidings.of(hook, told).stream().allMatch(word -> isHad(hook, word))) {
            knocks.done(told);
            resting.remove(hook.service());
            return true;
        }
        if (failures < PATIENCE) {
            rest(hook.service());
            return false;
        }
        LOG.error("What {} told at {} failed {} times and is put aside; its runs say why", hook.service(),
                told.getFirst().arrived(), failures);
        knocks.done(told);
        resting.remove(hook.service());
        return true;
    }

    private boolean isHad(Hook hook, Tidings.Word word) {
        return Map.copyOf(heeding).entrySet().stream().filter(entry -> entry.getValue().equals(hook))
                .allMatch(entry -> isHad(entry.getKey(), word.person(), word.body()));
    }

    private static boolean isHad(DefaultConsumer consumer, Person person, Object body) {
        var exchange = consumer.createExchange(false);
        exchange.setProperty(Hooks.PERSON, person);
        exchange.getMessage().setBody(body);
        try {
            consumer.getProcessor().process(exchange);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        var outcome = exchange.getProperty(Hooks.OUTCOME, RunDoor.Outcome.class);
        return exchange.getException() == null && outcome != null
                && (outcome.run() == null || outcome.run().state() != Run.State.FAILED);
    }

    private void rest(String service) {
        int failures = resting.getOrDefault(service, Rest.NONE).failures();
        var pause = RESTS.get(Math.min(failures, RESTS.size() - 1));
        resting.put(service, new Rest(failures + 1, clock.instant().plus(pause)));
        if (!clerk.isShutdown()) {
            var unused = clerk.schedule(this::listen, pause.toMillis() + 1, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void destroy() {
        clerk.shutdown();
    }
}
