package dev.kinorelay.flow;

import dev.kinorelay.flow.desk.StartAnswer;
import dev.kinorelay.flow.pipeline.PipelineDesk;
import dev.kinorelay.flow.title.KnownLookups;
import dev.kinorelay.ledger.OpenEntries;
import dev.kinorelay.ledger.Turns;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Sends entries whose titles could not be identified their pipeline's way again: when somebody decided or wishes it, when a
 * look-up that was wanted has been set up, and a day after the last try.
 */
@Component
class Retries implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);
    private static final Duration EVERY = Duration.ofDays(1);
    private static final int LOOK_SECONDS = 60;

    private final OpenEntries entries;
    private final Turns turns;
    private final PipelineDesk pipelines;
    private final KnownLookups lookups;
    private final Clock clock;
    private final ScheduledExecutorService clerk = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("retries").daemon().factory());

    Retries(OpenEntries entries, Turns turns, PipelineDesk pipelines, KnownLookups lookups, Clock clock) {
        this.entries = entries;
        this.turns = turns;
        this.pipelines = pipelines;
        this.lookups = lookups;
        this.clock = clock;
        var unused = clerk.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            lookAround();
            begin();
        } catch (RuntimeException | Error trouble) {
            LOG.error("What could not be identified could not be tried again, and is in a minute", trouble);
        }
    }

    /** Finds out whose turn it is by itself. */
    void lookAround() {
        turns.notAskedSince(clock.instant().minus(EVERY));
        turns.missing().stream().filter(missing -> missing.stream().anyMatch(lookups::isSetUp)).forEach(turns::missed);
    }

    /** Starts a run for each place where it is somebody's turn; where one is under way, the next look follows it. */
    synchronized void begin() {
        for (var place : entries.due()) {
            switch (pipelines.again(place.pipeline(), place.account().person(), new Returning(place),
                    Returning.TRIGGER)) {
                case StartAnswer.Started started -> LOG.info("{}: what was not identified is tried again in run {}",
                        place.pipeline(), started.runIds());
                case StartAnswer.AlreadyRunning running -> LOG.debug("{} is at work", place.pipeline());
                case StartAnswer.NotReady notReady -> LOG.info("{}: {}", place.pipeline(), notReady.reason());
                case StartAnswer.Unknown unknown -> entries.leave(place);
            }
        }
    }

    /** Soon: the wish that led here is answered first. */
    void soon() {
        clerk.execute(this::look);
    }

    @Override
    public void destroy() {
        clerk.shutdown();
    }
}
