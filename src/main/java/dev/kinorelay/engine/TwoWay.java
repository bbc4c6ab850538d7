package dev.kinorelay.engine;

import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Play.Precision;
import dev.kinorelay.domain.Verb;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * The comparison of two shelves that follow each other with the Baseline both last agreed on. Sides come sorted by title
 * and occurrence, and whatever they hold, three marks are kept in memory. What is decided: src/docs/reconcile.md.
 */
public final class TwoWay {

    /**
     * A shelf and how far it can be believed. {@code precision}: how exactly it says when a title came to stand as it does,
     * null when it does not. {@code leftByItself}: whether a title gone from here was watched. {@code unmeant}: whether a
     * title stands here, or does not, without a person's having meant it: after an undo, or never seen to stay.
     */
    public record Side(String name, boolean complete, boolean removes, RatingScale scale, Precision precision,
            Predicate<Mark> leftByItself, Predicate<Mark> unmeant) {

        public Side(String name, boolean complete) {
            this(name, complete, true, RatingScale.EXACT, Precision.SECOND, mark -> false, mark -> false);
        }
    }

    /**
     * {@code tie}: who wins where times tell nothing, which is the library's side. {@code answered}: what a person said
     * about a conflict.
     */
    public record Terms(boolean removals, ConflictPolicy policy, Side left, Side right, Way tie,
            BiFunction<Mark, Mark, Optional<Way>> answered) {

        public Terms(boolean removals, ConflictPolicy policy, Side left, Side right) {
            this(removals, policy, left, right, Way.LEFT, (one, other) -> Optional.empty());
        }

        Side side(Way way) {
            return way == Way.LEFT ? left : right;
        }

        boolean mayRemove(Way from) {
            return removals && left.complete() && right.complete() && side(from).removes();
        }
    }

    /** What a comparison finds, title by title; marks that are not there are null. */
    public interface Findings {

        /** {@code wanted} is the other side's mark, for a removal this side's own; {@code before} is this side's, or null. */
        void change(Way to, Verb verb, Mark wanted, Mark before, String reason);

        /** Both sides say the same, and the Baseline does not say so yet. */
        void agreed(Mark mark);

        /** Gone from both sides: the Baseline may forget it. */
        void gone(Mark base);

        void leftAlone(Mark left, Mark right);

        /** Gone from the other side, but stays here, because removals are off or a side was not read whole. */
        void kept(Way on, Mark mark);

        /** Gone from the other side because it was watched; stays here. */
        void leftByItself(Way on, Mark mark);

        /** Stands on one side, and was removed from the other by a person after it came there: so it remains. */
        void staysAway(Way from, Mark mark, Mark tombstone);

        /** A play that would be sent twice, should it be on the part of that side that could not be read. */
        void heldBack(Way from, Mark mark);

        /** A person shall say which side is right; either may be null or gone. */
        void asks(Mark left, Mark right);
    }

    private final Terms terms;
    private final Findings findings;
    private final Plays plays;

    /** {@code plays}: which plays are one, on shelves of plays. */
    public TwoWay(Terms terms, Findings findings, Plays plays) {
        this.terms = terms;
        this.findings = findings;
        this.plays = plays;
    }

    TwoWay(Terms terms, Findings findings) {
        this(terms, findings, Plays.UNKNOWN);
    }

    public void compare(Iterator<Mark> left, Iterator<Mark> right, Iterator<Mark> baseline) {
        var sides = new SortedSides(left, right, baseline, plays);
        while (sides.advance()) {
            new TitleOnBothSides(terms, findings, sides.source(), sides.target(), sides.base()).settle();
        }
    }
}
