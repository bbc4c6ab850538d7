package dev.kinorelay.flow;

import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.domain.Tally;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.ledger.ChangeSets;
import dev.kinorelay.ledger.FileMemory;
import dev.kinorelay.ledger.Ledger;
import dev.kinorelay.ledger.OpenEntries;
import dev.kinorelay.ledger.Runs;
import dev.kinorelay.ledger.Snapshots;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes down what a run came to and clears away what it staged. */
@Component
class RunClosing {

    private static final Logger LOG = LoggerFactory.getLogger(RunClosing.class);

    private final Ledger ledger;
    private final Runs runs;
    private final FileMemory memory;
    private final Snapshots snapshots;
    private final ChangeSets changeSets;
    private final OpenEntries open;
    private final Cancelling cancelling;
    private final EarlierHolds holds;

    RunClosing(Ledger ledger, Runs runs, FileMemory memory, Snapshots snapshots, ChangeSets changeSets,
            OpenEntries open, Cancelling cancelling, EarlierHolds holds) {
        this.cancelling = cancelling;
        this.holds = holds;
        this.open = open;
        this.ledger = ledger;
        this.runs = runs;
        this.memory = memory;
        this.snapshots = snapshots;
        this.changeSets = changeSets;
    }

    /** Never throws: what goes wrong here is kept in the run for the door to tell. */
    void close(RunInProgress run, Throwable failure) {
        try {
            var cause = WrongOrder.inWords(endGroup(failure));
            ledger.write(() -> conclude(run, cause));
            run.closed(null);
        } catch (RuntimeException trouble) {
            run.closed(trouble);
        }
        clear(run);
    }

    /** A group that was lost fails the run it belonged to; what it had admitted is gone with it. */
    private Throwable endGroup(Throwable failure) {
        try {
            ledger.endGroup();
            return failure;
        } catch (RuntimeException lost) {
            return failure == null ? lost : failure;
        }
    }

    private void conclude(RunInProgress run, Throwable failure) {
        var tally = run.tally();
        unidentified(run, failure != null || run.refused().isPresent() || run.progress().isCutShort());
        if (run.progress().isCutShort()) {
            cancelling.conclude(run, tally);
        } else if (failure != null) {
            fail(run, tally, failure);
        } else if (run.refused().isPresent()) {
            var stop = run.refused().get();
            runs.fail(run.runId(), tally, stop.reason(), stop.remedy());
        } else if (run.held().isPresent()) {
            var stop = run.held().get();
            String notes = run.notes() == null ? "" : ". " + run.notes();
            runs.hold(run.runId(), tally, stop.reason() + notes, stop.remedy());
            holds.replacedBy(run);
        } else {
            runs.decide(run.runId(), tally, run.notes());
            run.endings().forEach(Runnable::run);
            if (run.mode() == Mode.LIVE && run.hasRead()) {
                run.arrival().ifPresent(file -> memory.remember(file, run.fire().version(), run.runId()));
            }
        }
    }

    /** What could not be identified waits, and what waited and was identified does so no longer. */
    private void unidentified(RunInProgress run, boolean inVain) {
        if (inVain) {
            run.returning().ifPresent(again -> open.gaveUp(run.runId()));
            return;
        }
        var file = run.fire().fileName();
        var source = new OpenEntries.Source(run.runId(), run.fire().pipeline(), file);
        for (var snapshot : run.snapshots()) {
            if (run.returning().isPresent()) {
                open.tried(snapshot, run.runId());
            } else if (run.mode() == Mode.PLAN) {
                open.plan(snapshot, source);
            } else {
                open.keep(snapshot, source);
            }
        }
    }

    /** What a defect kept from its delivery is listed as rejected, so that the account still adds up. */
    private void fail(RunInProgress run, Tally tally, Throwable failure) {
        String remedy = switch (failure) {
            case NeedsAttention attention -> attention.remedy();
            case TryLater later -> "Nothing: the pipeline tries again when it next runs. Or start it again later.";
            default ->
                "Start the pipeline again, or drop the file again. If it fails again, please report this message.";
        };
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        if (!(failure instanceof NeedsAttention || failure instanceof TryLater)) {
            LOG.error("Run {} of pipeline {} failed", run.runId(), run.fire().pipeline(), failure);
        }
        if (tally.filtered() > 0) {
            runs.reject(run.runId(), List.of(new Rejected(0,
                    tally.filtered() + " rows were not carried out, because the run failed: " + message, remedy, "")));
        }
        runs.fail(run.runId(), new Tally(tally.read(), tally.added(), tally.changed(), tally.unchanged(), 0,
                tally.duplicate(), tally.unresolved(), tally.rejected() + tally.filtered(), tally.removed(),
                tally.kept()), message, remedy);
    }

    private void clear(RunInProgress run) {
        try {
            run.snapshots().forEach(snapshots::discard);
            run.besides().forEach(snapshots::discard);
            run.changeSets().forEach(changes -> changeSets.discard(changes.id()));
        } catch (RuntimeException trouble) {
            LOG.warn("What run {} staged could not be cleared; the nightly tidy-up will: {}", run.runId(),
                    trouble.getMessage());
        }
    }
}
