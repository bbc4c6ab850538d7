package dev.kinorelay.flow;

import dev.kinorelay.ledger.Outcomes;
import dev.kinorelay.ledger.Runs;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;

/** Opens the Run, sends it through the pipeline's body, and answers when it is decided. */
@Component
class CamelRunDoor implements RunDoor {

    private final Runs runs;
    private final RunClosing closing;
    private final ProducerTemplate template;
    private final Couriers couriers;
    private final Inbox inbox;
    private final RunsUnderWay underWay;
    private final Outcomes outcomes;

    CamelRunDoor(Runs runs, RunClosing closing, ProducerTemplate template, Couriers couriers,
            Inbox inbox, RunsUnderWay underWay, Outcomes outcomes) {
        this.outcomes = outcomes;
        this.underWay = underWay;
        this.runs = runs;
        this.closing = closing;
        this.template = template;
        this.couriers = couriers;
        this.inbox = inbox;
    }

    @Override
    public Outcome run(Fire fire) {
        String file = name(fire);
        var opened = runs.open(new Runs.Opening(fire.runId(), fire.pipeline(), fire.version(), fire.person(),
                fire.mode(), fire.occasion(), fire.trigger(), file));
        if (opened.isEmpty()) {
            return new Outcome(fire.runId(), null);
        }
        String runId = opened.get().id();
        var run = new RunInProgress(fire, runId);
        if (!runId.equals(fire.runId())) {
            run.count().takenUp(outcomes.admitted(runId));
        }
        try (var _ = underWay.enter(run)) {
            send(fire, run);
        }
        run.closingFailure().ifPresent(failure -> {
            throw failure;
        });
        couriers.wakeAll();
        return new Outcome(runId, runs.find(runId).orElseThrow());
    }

    private void send(Fire fire, RunInProgress run) {
        var sent = template.send(fire.address(), exchange -> {
            exchange.setProperty(Carried.RUN, run);
            exchange.getMessage().setBody(fire.body());
        });
        if (!run.isClosed()) {
            closing.close(run, sent.getException() == null
                    ? new IllegalStateException("The pipeline was stopped before the run began")
                    : sent.getException());
        }
    }

    /** A file of an archive is known by its name there; where it lies unpacked means nothing to anybody. */
    private String name(Fire fire) {
        return fire.body() instanceof Dropped dropped ? dropped.relative()
                : fire.file() == null ? null : inbox.relative(fire.file()).toString();
    }
}
