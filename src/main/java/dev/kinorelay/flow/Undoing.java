package dev.kinorelay.flow;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Run;
import dev.kinorelay.ledger.FileMemory;
import dev.kinorelay.ledger.Reversal;
import dev.kinorelay.ledger.Runs;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Plans how what a run delivered is taken back. */
@Component
class Undoing {

    private static final int PAGE = 500;
    private final OwnPlans plans;
    private final Runs runs;
    private final Reversal reversal;
    private final FileMemory memory;

    Undoing(OwnPlans plans, Runs runs, Reversal reversal, FileMemory memory) {
        this.plans = plans;
        this.runs = runs;
        this.reversal = reversal;
        this.memory = memory;
    }

    String plan(String runId) {
        var run = runs.find(runId).orElseThrow(
                () -> new NeedsAttention("There is no such run", "It may be older than what is kept."));
        if (reversal.page(runId, null, 1).isEmpty()) {
            throw new NeedsAttention("This run has delivered nothing that could be taken back",
                    "Nothing, or wait until its changes have arrived.");
        }
        var words = plans.looked(reversal.places(runId));
        var undo = plans.open(run.pipeline(), run.version(), run.person(), OwnPlans.UNDO,
                id -> Run.undoOf(runId, id));
        if (run.shelf() != null) {
            runs.aboutSameAs(undo.id(), runId);
        }
        inverses(runId, plans.plan(undo)).decide("Takes back what run " + runId + " did." + words);
        return undo.id();
    }

    private OwnPlan inverses(String runId, OwnPlan plan) {
        for (var page = reversal.page(runId, null, PAGE); !page.isEmpty(); page = reversal.page(runId,
                page.getLast().parcelId(), PAGE)) {
            for (var step : page) {
                var objection = step.objection() == null ? plans.impossible(step.inverse())
                        : Optional.of("no longer holds: " + step.objection());
                objection.ifPresentOrElse(why -> plan.cannot(step.inverse(), why), () -> plan.wants(step.inverse()));
            }
        }
        return plan;
    }

    /** The file of a run that was undone was not taken, so that it can be dropped again. */
    void applied(Run run) {
        run.undoes().ifPresent(memory::forget);
    }
}
