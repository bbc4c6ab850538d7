package dev.kinorelay.flow.pipeline;

import dev.kinorelay.domain.Run;
import dev.kinorelay.ledger.Runs;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes up the runs that a stop of the program cut short. A dropped file is met again by its own trigger. */
final class Resumption {

    private static final int MOST = 1000;
    private static final String CUT_SHORT = "The program was stopped during this run, and ";

    private final Runs runs;
    private final Pipelines pipelines;
    private final Path inbox;

    Resumption(Runs runs, Pipelines pipelines, Path inbox) {
        this.runs = runs;
        this.inbox = inbox;
        this.pipelines = pipelines;
    }

    void takeUp() {
        for (var run : runs.page(new Runs.Wanted(null, null, Run.State.INTERRUPTED, null, MOST))) {
            if (run.fileName() != null) {
                endWithoutFile(run);
            } else if (run.trigger().equals(Firing.EVENT)) {
                // What was told waits until a run that had it is decided, and begins another.
                runs.fail(run.id(), run.tally(), CUT_SHORT + "what it was told begins another run", "Nothing.");
            } else if (!pipelines.resume(run)) {
                runs.fail(run.id(), run.tally(), CUT_SHORT + "its pipeline is no longer there",
                        "Nothing, if you took it away.");
            }
        }
    }

    private void endWithoutFile(Run run) {
        if (!Files.exists(inbox.resolve(run.fileName()))) {
            runs.fail(run.id(), run.tally(), CUT_SHORT + "its file is no longer in the inbox", "Drop the file again.");
        }
    }
}
