package dev.kinorelay.flow;

import dev.kinorelay.domain.Run;
import dev.kinorelay.ledger.PlannedParcels;
import dev.kinorelay.ledger.Runs;
import java.io.IOException;
import java.nio.file.Files;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Ends runs that a stop of the program cut short and that no trigger takes up again: undo, restore, a plan's file, a new try. */
@Component
class CutShortPlans {

    private static final Logger LOG = LoggerFactory.getLogger(CutShortPlans.class);
    private static final int MOST = 1000;
    private final Runs runs;
    private final PlannedParcels planned;
    private final Inbox inbox;
    private final PlannedParts parts;

    CutShortPlans(Runs runs, PlannedParcels planned, Inbox inbox, PlannedParts parts) {
        this.parts = parts;
        this.runs = runs;
        this.planned = planned;
        this.inbox = inbox;
    }

    void end() {
        for (var run : runs.page(new Runs.Wanted(null, null, Run.State.INTERRUPTED, null, MOST))) {
            if (run.trigger().equals(Returning.TRIGGER)) {
                runs.fail(run.id(), run.tally(), "The program was stopped during this run",
                        "Nothing: what it was about is tried again by itself.");
            } else if (OwnPlans.TRIGGERS.contains(run.trigger()) || PlannedFiles.isPlanned(run.fileName())) {
                planned.drop(run.id());
                runs.fail(run.id(), run.tally(), "The program was stopped while this plan was being made",
                        "Ask for it once more.");
                putAway(run);
            }
        }
    }

    private void putAway(Run run) {
        var file = run.fileName() == null || parts.others(run).stream().anyMatch(PlannedParts::waits) ? null
                : parts.file(run);
        try {
            if (file != null && Files.isRegularFile(file)) {
                inbox.settle(file, Inbox.FAILED);
            }
        } catch (IOException trouble) {
            LOG.warn("{} of a plan that was cut short stays where it is: {}", run.fileName(), trouble.getMessage());
        }
    }
}
