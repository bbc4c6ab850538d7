package dev.kinorelay.flow;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Parcel.State;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.ledger.Outcomes;
import dev.kinorelay.ledger.Runs;
import dev.kinorelay.service.Notifier;
import dev.kinorelay.service.RunReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has persons told of runs that ended, waits for consent or failed; beside the runs, so that none waits for it. */
@Component
class TownCrier implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(TownCrier.class);
    private static final int LATEST = 200;
    private static final long GLANCE = 2;

    private final List<Notifier> notifiers;
    private final Runs runs;
    private final Outcomes outcomes;
    private final Clock clock;
    private final Set<String> told = new HashSet<>();
    private ScheduledExecutorService voice;

    TownCrier(List<Notifier> notifiers, Runs runs, Outcomes outcomes, Clock clock) {
        this.notifiers = notifiers.stream().filter(Notifier::isSetUp).toList();
        this.runs = runs;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /** What ended before the start is old news; without anybody to tell there is not even a thread. */
    @EventListener(ApplicationReadyEvent.class)
    synchronized void begin() {
        if (notifiers.isEmpty()) {
            return;
        }
        latest().stream().filter(TownCrier::isNews).forEach(run -> told.add(news(run)));
        voice = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("town-crier").daemon().factory());
        var unused = voice.scheduleWithFixedDelay(this::look, GLANCE, GLANCE, TimeUnit.SECONDS);
    }

    synchronized void look() {
        try {
            var latest = latest();
            latest.reversed().stream().filter(TownCrier::isNews).filter(run -> told.add(news(run)))
                    .filter(TownCrier::isWorthTelling).forEach(this::tell);
            Set<String> kept = new HashSet<>(latest.stream().map(TownCrier::news).toList());
            told.retainAll(kept);
        } catch (RuntimeException trouble) {
            LOG.warn("What became of runs could not be told: {}", trouble.getMessage());
        }
    }

    private List<Run> latest() {
        return runs.page(new Runs.Wanted(null, null, null, null, LATEST));
    }

    private static String news(Run run) {
        return run.id() + " " + run.state();
    }

    private static boolean isNews(Run run) {
        return switch (run.state()) {
            case SETTLED, HELD, FAILED -> true;
            default -> false;
        };
    }

    /** A run that found nothing new is nothing to be told of. */
    private static boolean isWorthTelling(Run run) {
        return run.state() != Run.State.SETTLED || run.tally() != null && !run.tally().isQuiet();
    }

    private void tell(Run run) {
        var counts = outcomes.of(run.id());
        long waiting = counts.getOrDefault(State.PLANNED, 0L) + counts.getOrDefault(State.ADMITTED, 0L)
                + counts.getOrDefault(State.POSTPONED, 0L);
        Instant end = run.settled() != null ? run.settled() : run.decided() != null ? run.decided() : clock.instant();
        var report = new RunReport(run, new RunReport.Counts(counts.getOrDefault(State.DELIVERED, 0L),
                counts.getOrDefault(State.ALREADY_THERE, 0L), counts.getOrDefault(State.REFUSED, 0L), waiting),
                Duration.between(run.opened(), end));
        notifiers.forEach(notifier -> {
            try {
                notifier.tell(report);
            } catch (NeedsAttention attention) {
                LOG.warn("{} {}", attention.getMessage(), attention.remedy());
            } catch (TryLater lost) {
                LOG.warn("A message about run {} is lost: {}", run.id(), lost.getMessage());
            }
        });
    }

    @Override
    public synchronized void destroy() {
        if (voice != null) {
            voice.shutdownNow();
        }
    }
}
