package dev.kinorelay.flow.pipeline;

import dev.kinorelay.flow.lint.Origin;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** Fires a pipeline by the clock; the time it was due is the occasion, so that no turn is ever had twice. */
final class TimerTrigger extends RouteBuilder {

    private static final String DUE = "scheduledFireTime";

    private static final AtomicLong LISTENINGS = new AtomicLong();

    private final String pipeline;
    private final Origin.Timer origin;
    private final TimerTurn turn;

    /** What to do at a turn of the timer. */
    interface TimerTurn {

        void due(String pipeline, Instant when);
    }

    TimerTrigger(String pipeline, Origin.Timer origin, TimerTurn turn) {
        this.pipeline = pipeline;
        this.origin = origin;
        this.turn = turn;
    }

    @Override
    public void configure() {
        String zone = origin.zone() == null ? "" : "&trigger.timeZone=" + origin.zone();
        // The whole address in one text: a job that comes due while its route is still starting looks its endpoint up by
        // it, and finding none would make a second one, whose failure takes the timer away for good (CamelJob).
        // No name is used twice: of one it has seen before, Quartz may keep the old zone, and a job that comes due while
        // its route is taken away would take the new timer of that name with it.
        from("quartz:pipelines/" + pipeline + "." + LISTENINGS.incrementAndGet() + "?cron="
                + cron().replaceAll("\\s+", "+") + zone)
                .routeId(Triggers.idOf(pipeline))
                .process(this::due);
    }

    private String cron() {
        return origin.cron().equals(Origin.Timer.SYNC)
                ? new SyncInterval(getContext().resolvePropertyPlaceholders(origin.cron())).cron()
                : origin.cron();
    }

    private void due(Exchange exchange) {
        turn.due(pipeline, exchange.getMessage().getHeader(DUE, Date.class).toInstant());
    }
}
