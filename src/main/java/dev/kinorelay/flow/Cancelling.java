package dev.kinorelay.flow;

import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Tally;
import dev.kinorelay.ledger.PlannedParcels;
import dev.kinorelay.ledger.Runs;
import org.springframework.stereotype.Component;

/** Ends a run that a person did not want any more, and says what it had done until then. */
@Component
class Cancelling {

    private final Runs runs;
    private final PlannedParcels planned;

    Cancelling(Runs runs, PlannedParcels planned) {
        this.runs = runs;
        this.planned = planned;
    }

    void conclude(RunInProgress run, Tally tally) {
        if (run.mode() == Mode.PLAN) {
            planned.drop(run.runId());
        }
        String again = run.fire().fileName() == null ? "Start the pipeline again if you want it after all."
                : "The file is kept: start it again here, or drop it again.";
        runs.cancel(run.runId(), tally, "Cancelled. " + admitted(run.mode(), tally), again);
    }

    private static String admitted(Mode mode, Tally tally) {
        long admitted = tally.added() + tally.changed() + tally.removed();
        if (mode == Mode.PLAN || admitted == 0) {
            return "Nothing of it was done.";
        }
        return (admitted == 1 ? "1 change had" : admitted + " changes had")
                + " been taken on before and will be carried out; nothing else was done.";
    }
}
