package dev.kinorelay.flow;

import dev.kinorelay.domain.Run;
import dev.kinorelay.ledger.Parcels;
import dev.kinorelay.ledger.Runs;
import org.springframework.stereotype.Component;

/** Takes back earlier requests for consent once the same pipeline has looked again: a person is asked once. */
@Component
class EarlierHolds {

    private static final int MANY = 100;

    private final Runs runs;
    private final Parcels parcels;

    EarlierHolds(Runs runs, Parcels parcels) {
        this.runs = runs;
        this.parcels = parcels;
    }

    /** Runs with a file wait each for its own answer. */
    void replacedBy(RunInProgress run) {
        var fire = run.fire();
        if (fire.fileName() != null || run.returning().isPresent()) {
            return;
        }
        runs.page(new Runs.Wanted(fire.pipeline(), run.person(), Run.State.HELD, run.runId(), MANY)).stream()
                .filter(earlier -> earlier.fileName() == null)
                .forEach(earlier -> {
                    parcels.dropPlan(earlier.id());
                    runs.release(earlier.id(), "Nothing was done: run " + run.runId()
                            + " has looked again and waits for consent in its place.");
                });
    }
}
