package dev.kinorelay.engine;

import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Verb;
import java.util.Iterator;
import java.util.function.Predicate;

/**
 * The comparison of a source shelf with a target shelf and the Baseline both last agreed on. Sides come sorted by title
 * and occurrence, so that it holds three marks in memory whatever the shelves hold.
 */
public final class Reconciler {

    private static final String CHANGED = "changed in the source";

    /**
     * What the pipeline allows, and whether source and target were read whole. {@code leftByItself}: which titles are
     * gone from the source although nobody removed them.
     */
    public record Terms(boolean removals, boolean complete, boolean targetComplete, Predicate<Mark> leftByItself) {

        public Terms(boolean removals, boolean complete) {
            this(removals, complete, true, mark -> false);
        }

        private boolean mayRemove() {
            return removals && complete && targetComplete;
        }
    }

    /** What a comparison finds, title by title. */
    public interface Findings {

        /** {@code wanted} is the source's mark; for a removal the target's. {@code before} is the target's, or null. */
        void change(Verb verb, Mark wanted, Mark before, String reason);

        /** The source's title needs nothing. */
        void leftAlone(Mark source);

        /** Both sides hold the same, a play under the target's key, and the Baseline does not say so yet. */
        void agreed(Mark target);

        /** Gone from the source, but stays on the target because removals are off or a side was not complete. */
        void kept(Mark target);

        /** Gone from the source because it was watched, not because it was removed: it stays on the target. */
        void leftByItself(Mark target);

        /** Gone from both sides: the Baseline may forget it. */
        void gone(Mark base);

        /** Removed from the target by somebody else after it came to the source: it stays away. */
        void removedThere(Mark source, Mark tombstone);

        /** A play that would be sent twice, should it be on the part of the target that could not be read. */
        void heldBack(Mark source);
    }

    private final Terms terms;
    private final Findings findings;
    private final Plays plays;
    private final RatingScale scale;

    public Reconciler(Terms terms, Findings findings) {
        this(terms, findings, Plays.UNKNOWN);
    }

    /** {@code plays}: which plays are one, on shelves of plays. */
    public Reconciler(Terms terms, Findings findings, Plays plays) {
        this(terms, findings, plays, RatingScale.EXACT);
    }

    /** {@code scale}: on which two ratings that look alike are one, the coarser of both shelves'. */
    public Reconciler(Terms terms, Findings findings, Plays plays, RatingScale scale) {
        this.scale = scale;
        this.terms = terms;
        this.findings = findings;
        this.plays = plays;
    }

    /** The source is followed; what others changed on the target since both agreed is left alone. */
    public void oneWay(Iterator<Mark> source, Iterator<Mark> target, Iterator<Mark> baseline) {
        var sides = new SortedSides(source, target, baseline, plays);
        while (sides.advance()) {
            if (sides.source() != null) {
                follow(sides.source(), sides.target(), sides.base());
            } else {
                missing(sides.target(), sides.base());
            }
        }
    }

    private void follow(Mark source, Mark target, Mark base) {
        boolean there = target != null && !target.gone();
        if (there && same(source, target)) {
            if (base == null || !same(base, source)) {
                findings.agreed(target);
            }
            findings.leftAlone(source);
        } else if (base != null && same(base, source)) {
            // The source said nothing new: the other side was changed or emptied by someone else since.
            findings.leftAlone(source);
        } else if (there) {
            findings.change(Verb.UPDATE, source, target, CHANGED);
        } else if (base == null && target != null && !source.isNewerThan(target)) {
            findings.removedThere(source, target);
        } else {
            add(source, target, base);
        }
    }

    private void add(Mark source, Mark tombstone, Mark base) {
        if (!terms.targetComplete() && source.value().play() != null) {
            findings.heldBack(source);
        } else if (base != null) {
            findings.change(Verb.ADD, source, null, CHANGED);
        } else {
            findings.change(Verb.ADD, source, null, tombstone == null ? "new in the source" : "added again");
        }
    }

    private void missing(Mark target, Mark base) {
        if (base == null) {
            return; // never came from this source
        }
        if (target == null || target.gone()) {
            if (terms.complete() && terms.targetComplete()) {
                findings.gone(base);
            }
        } else if (!same(base, target) || !terms.mayRemove()) {
            findings.kept(target);
        } else if (terms.leftByItself().test(target)) {
            findings.leftByItself(target);
        } else {
            findings.change(Verb.REMOVE, target, target, "no longer in the source");
        }
    }

    /** Plays that stand together are one, however each side writes its time. */
    private boolean same(Mark one, Mark other) {
        return Plays.isPlay(one) && Plays.isPlay(other) || one.value().equals(other.value())
                || scale.alike(one.value(), other.value());
    }
}
