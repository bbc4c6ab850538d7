package dev.kinorelay.flow;

import dev.kinorelay.domain.ChangeSet;
import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.engine.TwoWay;
import dev.kinorelay.engine.Way;
import dev.kinorelay.ledger.ChangeSets;
import dev.kinorelay.ledger.Snapshots;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** Writes the findings of a comparison both ways into the ledger as they come, and counts them. */
final class MeetingFindings implements TwoWay.Findings {

    private final Map<Way, ChangeSets.Recording> recordings;
    private final Consumer<Mark> agreed;
    private final Consumer<Mark> gone;
    private final Map<Way, long[]> verbs = new EnumMap<>(Way.class);
    private final MeetingWords words;
    private long unchanged;
    private long kept;
    private long common;

    MeetingFindings(ChangeSets.Recording toRight, ChangeSets.Recording toLeft, Consumer<Mark> agreed,
            Consumer<Mark> gone, MeetingWords words) {
        this.recordings = new EnumMap<>(Map.of(Way.RIGHT, toRight, Way.LEFT, toLeft));
        this.agreed = agreed;
        this.gone = gone;
        this.words = words;
        for (Way way : Way.values()) {
            verbs.put(way, new long[Verb.values().length]);
        }
    }

    @Override
    public void change(Way to, Verb verb, Mark wanted, Mark before, String reason) {
        verbs.get(to)[verb.ordinal()]++;
        common += verb == Verb.UPDATE ? 1 : 0;
        recordings.get(to).add(verb, wanted, before, reason);
    }

    @Override
    public void agreed(Mark mark) {
        agreed.accept(mark);
    }

    @Override
    public void gone(Mark base) {
        gone.accept(base);
    }

    @Override
    public void leftAlone(Mark left, Mark right) {
        common += left != null && !left.gone() && right != null && !right.gone() ? 1 : 0;
        count(left);
    }

    @Override
    public void kept(Way on, Mark mark) {
        kept++;
        count(on == Way.LEFT ? mark : null);
        words.kept(on);
    }

    @Override
    public void leftByItself(Way on, Mark mark) {
        kept++;
        count(on == Way.LEFT ? mark : null);
        words.leftByItself(on);
    }

    @Override
    public void staysAway(Way from, Mark mark, Mark tombstone) {
        count(from == Way.RIGHT ? mark : null);
        words.staysAway(from, tombstone.turned());
    }

    @Override
    public void heldBack(Way from, Mark mark) {
        words.heldBack(from);
    }

    @Override
    public void asks(Mark left, Mark right) {
        count(left);
        words.asks();
    }

    /** What stood on the shelf that was read, and still does. */
    private void count(Mark left) {
        if (left != null && !left.gone()) {
            unchanged++;
        }
    }

    /** How many titles would go from this side, when all that both once had are gone from the other; else 0. */
    long allGone(Way from) {
        return common == 0 ? verbs.get(from)[Verb.REMOVE.ordinal()] : 0;
    }

    ChangeSet.Counts toRight(Snapshots.Resolved resolved, long size) {
        long[] count = verbs.get(Way.RIGHT);
        return new ChangeSet.Counts(count[0], count[1], count[2], unchanged, resolved.duplicates(),
                resolved.unresolved(), kept, size);
    }

    ChangeSet.Counts toLeft(long size) {
        long[] count = verbs.get(Way.LEFT);
        return new ChangeSet.Counts(count[0], count[1], count[2], 0, 0, 0, 0, size);
    }
}
