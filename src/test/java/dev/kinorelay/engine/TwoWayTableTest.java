package dev.kinorelay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Play.Precision;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Makes every case there is out of marks, and asks the printed table what shall happen. */
class TwoWayTableTest {

    private static final List<String> AGREED = List.of("unchanged", "changed", "removed", "left by itself", "unseen",
            "put back", "taken back");
    private static final List<String> NEVER_AGREED = List.of("added", "none", "buried", "unseen", "put back");
    private static final Predicate<Mark> YES = mark -> true;
    private static final Predicate<Mark> NO = mark -> false;

    private final DecisionTable table = DecisionTable.read();
    private final Set<DecisionTable.Row> asked = new HashSet<>();

    /** A side in a case: what stands there, and how far it can be believed. */
    private record Case(String word, Mark mark, boolean complete, boolean leaves, boolean unmeant) {

        TwoWay.Side side(RatingScale scale) {
            return new TwoWay.Side(word, complete, true, scale, Precision.SECOND, leaves ? YES : NO,
                    unmeant ? YES : NO);
        }

        boolean stands() {
            return mark != null && !mark.gone();
        }
    }

    @Test
    void doesInEveryCaseWhatTheTableSays() {
        var wrong = new ArrayList<String>();
        for (var policy : List.of(ConflictPolicy.ASK, ConflictPolicy.NEWEST_WINS)) {
            pairs(AGREED, Marks.rated("t1", 6), policy, wrong);
            pairs(NEVER_AGREED, null, policy, wrong);
            eachOnItsOwnScale(policy, wrong);
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void theTableHoldsNoCaseThatDoesNotComeUp() {
        doesInEveryCaseWhatTheTableSays();

        assertThat(asked).containsAll(table.rows().keySet());
    }

    private void pairs(List<String> words, Mark base, ConflictPolicy policy, List<String> wrong) {
        for (var left : words) {
            for (var right : words) {
                for (boolean same : new boolean[]{false, true}) {
                    check(side(left, 2, base), side(right, same ? 2 : 4, base), base, policy, wrong);
                }
            }
        }
    }

    /** Ratings of 6 were agreed on; of 7 and 10 only a scale of halves tells the second from the first. */
    private static Case side(String word, int rating, Mark base) {
        int value = word.equals("unchanged") ? base.value().rating().scale() - 4 : rating;
        return new Case(word, mark(word, value), !word.equals("unseen"), word.equals("left by itself"),
                word.equals("put back") || word.equals("taken back"));
    }

    private static Mark mark(String word, int rating) {
        return switch (word) {
            case "unseen", "left by itself" -> null;
            case "none" -> Marks.gone("t1", "2026-05-01");
            case "buried", "removed", "taken back" -> Marks.gone("t1", "2026-07-01");
            default -> standing(Rating.outOfTen(rating));
        };
    }

    private static Mark standing(Rating rating) {
        return new Mark(new TitleId("t1"), "", Value.of(rating), 1, Instant.parse("2026-06-01T12:00:00Z"), null, null);
    }

    /** 4.3 of 10 are two of four and one of three, and neither is the other. */
    private void eachOnItsOwnScale(ConflictPolicy policy, List<String> wrong) {
        var left = new Case("unchanged", standing(new Rating(2, 4)), true, false, false);
        var right = new Case("unchanged", standing(new Rating(1, 3)), true, false, false);
        compare(left, right, standing(Rating.outOfTen(4.3)), policy, List.of(new RatingScale(4), new RatingScale(3)),
                wrong);
    }

    private void check(Case left, Case right, Mark base, ConflictPolicy policy, List<String> wrong) {
        if (buriesNothing(left, right) || buriesNothing(right, left)
                || isNowhere(left) && isNowhere(right) && base == null) {
            return;
        }
        compare(left, right, base, policy, List.of(RatingScale.EXACT, RatingScale.EXACT), wrong);
        if (left.word().equals("unchanged")) {
            // One step for all ratings: whatever the other side says, it says the same.
            compare(left, right, base, policy, List.of(new RatingScale(1), RatingScale.EXACT), wrong);
        }
    }

    private static boolean isNowhere(Case side) {
        return side.mark() == null;
    }

    private static boolean buriesNothing(Case one, Case other) {
        return one.word().equals("buried") && !other.stands();
    }

    private void compare(Case left, Case right, Mark base, ConflictPolicy policy, List<RatingScale> scales,
            List<String> wrong) {
        boolean same = left.stands() && right.stands() && (scales.getFirst().steps() == 1
                || left.mark().value().equals(right.mark().value()));
        var told = new Told();
        new TwoWay(new TwoWay.Terms(true, policy, left.side(scales.getFirst()), right.side(scales.getLast())), told)
                .compare(marks(left.mark()), marks(right.mark()), marks(base));
        asked.add(new DecisionTable.Row(left.word(), right.word(), same));
        var expected = table.outcome(left.word(), right.word(), same, policy == ConflictPolicy.ASK);
        var settled = "conflict".equals(expected) && policy != ConflictPolicy.ASK ? "carry right" : expected;
        if (!told.words.equals(List.of(String.valueOf(settled)))) {
            wrong.add(left.word() + " | " + right.word() + " | " + same + " | " + policy + ": " + told.words
                    + ", and the table says " + settled);
        }
    }

    private static Iterator<Mark> marks(Mark mark) {
        return mark == null ? List.<Mark>of().iterator() : List.of(mark).iterator();
    }
}
