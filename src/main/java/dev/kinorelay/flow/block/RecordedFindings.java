package dev.kinorelay.flow.block;

import dev.kinorelay.domain.ChangeSet;
import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.engine.Reconciler;
import dev.kinorelay.ledger.Baselines;
import dev.kinorelay.ledger.ChangeSets;
import dev.kinorelay.ledger.Snapshots;
import java.util.ArrayList;
import java.util.List;

/** Writes the findings of a comparison into the ledger as they come, and counts them. */
final class RecordedFindings implements Reconciler.Findings {

    private static final int AT_ONCE = 1000;

    private final ChangeSets.Recording recording;
    private final Baselines baselines;
    private final Baselines.Pair pair;
    private final List<Mark> agreed = new ArrayList<>();
    private final List<Mark> gone = new ArrayList<>();
    private final long[] verbs = new long[Verb.values().length];
    private long unchanged;
    private long kept;

    RecordedFindings(ChangeSets.Recording recording, Baselines baselines, Baselines.Pair pair) {
        this.recording = recording;
        this.baselines = baselines;
        this.pair = pair;
    }

    @Override
    public void change(Verb verb, Mark wanted, Mark before, String reason) {
        verbs[verb.ordinal()]++;
        recording.add(verb, wanted, before, reason);
    }

    @Override
    public void leftAlone(Mark source) {
        unchanged++;
    }

    @Override
    public void agreed(Mark source) {
        agreed.add(source);
        if (agreed.size() == AT_ONCE) {
            flush();
        }
    }

    @Override
    public void kept(Mark target) {
        kept++;
    }

    @Override
    public void gone(Mark base) {
        gone.add(base);
        if (gone.size() == AT_ONCE) {
            flush();
        }
    }

    void flush() {
        baselines.agree(pair, agreed);
        baselines.forget(pair, gone);
        agreed.clear();
        gone.clear();
    }

    ChangeSet.Counts counts(Snapshots.Resolved resolved, long shelfSize) {
        return new ChangeSet.Counts(verbs[Verb.ADD.ordinal()], verbs[Verb.UPDATE.ordinal()],
                verbs[Verb.REMOVE.ordinal()], unchanged, resolved.duplicates(), resolved.unresolved(), kept, shelfSize);
    }
}
