package dev.kinorelay.flow;

import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Tally;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.ledger.Ledger;
import dev.kinorelay.ledger.Parcels;
import dev.kinorelay.ledger.Runs;
import java.util.ArrayList;
import java.util.List;

/** A plan that no pipeline makes, under way: its changes are stored in stretches, and what cannot be done is listed. */
final class OwnPlan {

    private static final int STRETCH = 500;
    private static final String REMEDY = "Change it by hand, should you want it.";
    private final Ledger ledger;
    private final Runs runs;
    private final Parcels parcels;
    private final Run run;
    private final List<Change> waiting = new ArrayList<>();
    private final List<Rejected> rejects = new ArrayList<>();
    private final long[] verbs = new long[Verb.values().length];
    private long rejected;

    OwnPlan(Ledger ledger, Runs runs, Parcels parcels, Run run) {
        this.ledger = ledger;
        this.runs = runs;
        this.parcels = parcels;
        this.run = run;
    }

    void wants(Change change) {
        waiting.add(change);
        if (waiting.size() == STRETCH) {
            store();
        }
    }

    void cannot(Change change, String why) {
        rejected++;
        rejects.add(new Rejected(0, why, REMEDY, title(change)));
        if (rejects.size() == STRETCH) {
            store();
        }
    }

    /** From now on the run waits for consent. */
    void decide(String words) {
        store();
        long added = verbs[Verb.ADD.ordinal()];
        long changed = verbs[Verb.UPDATE.ordinal()];
        long removed = verbs[Verb.REMOVE.ordinal()];
        runs.decide(run.id(), new Tally(added + changed + rejected, added, changed, 0, 0, 0, 0, rejected, removed, 0),
                words + (rejected == 0 ? ""
                        : " " + rejected + " of them cannot be taken back; they are listed below."));
    }

    private void store() {
        ledger.write(() -> {
            for (var change : List.copyOf(waiting)) {
                if (parcels.admit(run.id(), change, Mode.PLAN)) {
                    verbs[change.verb().ordinal()]++;
                } else {
                    rejected++;
                    rejects.add(new Rejected(0, "was asked for once already, and is not asked for again", REMEDY,
                            title(change)));
                }
            }
            runs.reject(run.id(), rejects);
        });
        waiting.clear();
        rejects.clear();
    }

    private static String title(Change change) {
        return change.occurrence().isEmpty() ? change.title() : change.title() + ", " + change.occurrence();
    }
}
