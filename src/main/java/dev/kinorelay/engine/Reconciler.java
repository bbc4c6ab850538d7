package dev.kinorelay.engine;

import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Verb;
import java.util.Iterator;

/**
 * The comparison of a source shelf with a target shelf and the Baseline both last agreed on. Sides come sorted by title
 * and occurrence, so that it holds three marks in memory whatever the shelves hold.
 */
public final class Reconciler {

    /** What the pipeline allows, and whether the source was read whole. */
    public record Terms(boolean removals, boolean complete) {}

    /** What a comparison finds, title by title. */
    public interface Findings {

        /** {@code wanted} is the source's mark; for a removal the target's. {@code before} is the target's, or null. */
        void change(Verb verb, Mark wanted, Mark before, String reason);

        /** The source's title needs nothing. */
        void leftAlone(Mark source);

        /** Both sides hold the same, and the Baseline does not say so yet. */
        void agreed(Mark source);

        /** Gone from the source, but stays on the target because removals are off or the source was not complete. */
        void kept(Mark target);

        /** Gone from both sides: the Baseline may forget it. */
        void gone(Mark base);
    }

    private final Terms terms;
    private final Findings findings;

    public Reconciler(Terms terms, Findings findings) {
        this.terms = terms;
        this.findings = findings;
    }

    /** The source is followed; what others changed on the target since both agreed is left alone. */
    public void oneWay(Iterator<Mark> source, Iterator<Mark> target, Iterator<Mark> baseline) {
        var sides = new SortedSides(source, target, baseline);
        while (sides.advance()) {
            if (sides.source() != null) {
                follow(sides.source(), sides.target(), sides.base());
            } else {
                missing(sides.target(), sides.base());
            }
        }
    }

    private void follow(Mark source, Mark target, Mark base) {
        if (target != null && same(source, target)) {
            if (base == null || !same(base, source)) {
                findings.agreed(source);
            }
            findings.leftAlone(source);
        } else if (base != null && same(base, source)) {
            // The source said nothing new: the other side was changed or emptied by someone else since.
            findings.leftAlone(source);
        } else if (target == null) {
            findings.change(Verb.ADD, source, null, base == null ? "new in the source" : "changed in the source");
        } else {
            findings.change(Verb.UPDATE, source, target, "changed in the source");
        }
    }

    private void missing(Mark target, Mark base) {
        if (base == null) {
            return; // never came from this source
        }
        if (target == null) {
            if (terms.complete()) {
                findings.gone(base);
            }
        } else if (!same(base, target)) {
            findings.kept(target);
        } else if (terms.removals() && terms.complete()) {
            findings.change(Verb.REMOVE, target, target, "no longer in the source");
        } else {
            findings.kept(target);
        }
    }

    private static boolean same(Mark one, Mark other) {
        return one.value().equals(other.value());
    }
}
