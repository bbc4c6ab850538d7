package dev.kinorelay.flow.block;

import dev.kinorelay.domain.ChangeSet;
import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.engine.Reconciler;
import dev.kinorelay.ledger.Baselines;
import dev.kinorelay.ledger.ChangeSets;
import dev.kinorelay.ledger.Snapshots;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Writes the findings of a comparison into the ledger as they come, and counts them. */
final class RecordedFindings implements Reconciler.Findings {

    private static final int AT_ONCE = 1000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final ChangeSets.Recording recording;
    private final Baselines baselines;
    private final Baselines.Pair pair;
    private final List<Mark> agreed = new ArrayList<>();
    private final List<Mark> gone = new ArrayList<>();
    private final long[] verbs = new long[Verb.values().length];
    private long unchanged;
    private long kept;
    private long leftByThemselves;
    private long removedThere;
    private long heldBack;
    private Instant lastRemoval;

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
    public void leftByItself(Mark target) {
        kept++;
        leftByThemselves++;
    }

    @Override
    public void removedThere(Mark source, Mark tombstone) {
        unchanged++;
        removedThere++;
        if (lastRemoval == null || tombstone.turned().isAfter(lastRemoval)) {
            lastRemoval = tombstone.turned();
        }
    }

    /** Counted with what was filtered: it was wanted, and reached no delivery. */
    @Override
    public void heldBack(Mark source) {
        heldBack++;
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

    /** What a person should know of a comparison that did less than might be expected. */
    List<String> words(Reconciler.Terms terms) {
        var words = new ArrayList<String>();
        if (kept > leftByThemselves) {
            words.add(titles(kept - leftByThemselves) + " no longer in the source and stay, because " + why(terms)
                    + ".");
        }
        if (leftByThemselves > 0) {
            words.add(titles(leftByThemselves) + " no longer in the source and stay, because watching them may have"
                    + " taken them off " + pair.source() + "'s " + pair.sourceShelf() + ".");
        }
        if (removedThere > 0) {
            words.add(titles(removedThere) + " left alone: removed from " + pair.target() + "'s " + pair.targetShelf()
                    + " there, the last on " + DAY.format(lastRemoval.atZone(ZoneOffset.UTC))
                    + "; added again on either side, they come back.");
        }
        if (heldBack > 0) {
            words.add((heldBack == 1 ? "1 play waits" : heldBack + " plays wait") + " until " + pair.target() + "'s "
                    + pair.targetShelf() + " can be read whole, or they might be there twice.");
        }
        return words;
    }

    private static String titles(long count) {
        return count == 1 ? "1 title is" : count + " titles are";
    }

    private String why(Reconciler.Terms terms) {
        if (!terms.complete()) {
            return "the source could not be read completely, and what is missing there means nothing";
        }
        return terms.targetComplete() ? "removals are off in this pipeline"
                : pair.target() + "'s " + pair.targetShelf() + " could not be read completely";
    }

    /** How many changes were found. */
    long total() {
        return Arrays.stream(verbs).sum();
    }

    ChangeSet.Counts counts(Snapshots.Resolved resolved, long shelfSize) {
        return new ChangeSet.Counts(verbs[Verb.ADD.ordinal()], verbs[Verb.UPDATE.ordinal()],
                verbs[Verb.REMOVE.ordinal()], unchanged, resolved.duplicates(), resolved.unresolved(), kept, shelfSize);
    }
}
