package dev.kinorelay.flow;

import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.ChangeSet;
import dev.kinorelay.domain.Tally;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.ledger.Outcomes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The account of a run as it goes: rows read, what comparing them came to, what was admitted of it. */
final class RunCount {

    private final List<ChangeSet> changeSets = new ArrayList<>();
    private final BitSet handled = new BitSet();
    private final long[] admitted = new long[Verb.values().length];
    private long alreadyAdmitted;
    private int offset;
    private int end;
    private long rowsRead;
    private long rowsCompared;
    private long rejected;
    private Outcomes.Admitted earlier = new Outcomes.Admitted(0, 0, 0);

    void read(long rows, long rejectedRows) {
        rowsRead += rows;
        rejected += rejectedRows;
    }

    void compared(ChangeSet changes) {
        offset = end;
        for (var set = changes; set != null; set = set.back()) {
            changeSets.add(set);
            end += (int) set.counts().total();
            rowsCompared += set.counts().rows();
        }
        if (changes.back() != null) {
            // What is taken off the shelf that was read was read, and is told of as removed.
            rowsRead -= changes.back().counts().removed();
        }
    }

    int place(Change change) {
        return offset + (int) change.number();
    }

    void delivered(int place, Verb verb, boolean fresh) {
        if (handled.get(place)) {
            return;
        }
        handled.set(place);
        if (fresh) {
            admitted[verb.ordinal()]++;
        } else if (verb != Verb.REMOVE) {
            alreadyAdmitted++;
        }
    }

    /** What the run had taken on before it was cut short: it finds that done, and did it itself. */
    void takenUp(Outcomes.Admitted before) {
        earlier = before;
    }

    List<ChangeSet> changeSets() {
        return changeSets;
    }

    /** What was wanted but never reached a delivery counts as filtered. */
    Tally tally() {
        long wanted = 0;
        long unchanged = alreadyAdmitted;
        long duplicate = 0;
        long unresolved = 0;
        long kept = 0;
        for (var changes : changeSets) {
            var counts = changes.counts();
            wanted += counts.added() + counts.changed();
            unchanged += counts.unchanged();
            duplicate += counts.duplicate();
            unresolved += counts.unresolved();
            kept += counts.kept();
        }
        long added = admitted[Verb.ADD.ordinal()];
        long changed = admitted[Verb.UPDATE.ordinal()];
        long neverCompared = Math.max(0, rowsRead - rowsCompared);
        long filtered = wanted - added - changed - alreadyAdmitted + neverCompared;
        long addedBefore = Math.min(unchanged, earlier.added());
        long changedBefore = Math.min(unchanged - addedBefore, earlier.changed());
        return new Tally(Math.max(rowsRead, rowsCompared) + rejected, added + addedBefore, changed + changedBefore,
                unchanged - addedBefore - changedBefore, filtered, duplicate, unresolved, rejected,
                admitted[Verb.REMOVE.ordinal()] + earlier.removed(), kept);
    }
}
