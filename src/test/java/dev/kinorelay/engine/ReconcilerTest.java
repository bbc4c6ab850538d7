package dev.kinorelay.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Verb;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReconcilerTest {

    private static final Reconciler.Terms CAREFUL = new Reconciler.Terms(false, true);
    private static final Reconciler.Terms GUARDED = new Reconciler.Terms(true, true);
    private static final Reconciler.Terms CUT_OFF = new Reconciler.Terms(true, false);

    private final Found found = new Found();

    @Test
    void addsWhatOnlyTheSourceHas() {
        compare(CAREFUL, List.of(Marks.rated("t1", 7)), List.of(), List.of());

        assertThat(found.changes).containsExactly("ADD t1 r7/10");
    }

    @Test
    void updatesARatingThatChangedInTheSource() {
        compare(CAREFUL, List.of(Marks.rated("t1", 8)), List.of(Marks.rated("t1", 7)), List.of(Marks.rated("t1", 7)));

        assertThat(found.changes).containsExactly("UPDATE t1 r8/10");
    }

    @Test
    void theSourceWinsAtFirstContact() {
        compare(CAREFUL, List.of(Marks.rated("t1", 8)), List.of(Marks.rated("t1", 7)), List.of());

        assertThat(found.changes).containsExactly("UPDATE t1 r8/10");
    }

    @Test
    void leavesAloneWhatSomeoneElseChangedOnTheTarget() {
        compare(CAREFUL, List.of(Marks.rated("t1", 8)), List.of(Marks.rated("t1", 9)), List.of(Marks.rated("t1", 8)));

        assertThat(found.changes).isEmpty();
        assertThat(found.leftAlone).isEqualTo(1);
    }

    @Test
    void doesNotBringBackWhatWasRemovedOnTheTargetSince() {
        compare(CAREFUL, List.of(Marks.there("t1")), List.of(), List.of(Marks.there("t1")));

        assertThat(found.changes).isEmpty();
    }

    @Test
    void bringsItBackWhenTheSourceSaysSomethingNew() {
        compare(CAREFUL, List.of(Marks.rated("t1", 9)), List.of(), List.of(Marks.rated("t1", 8)));

        assertThat(found.changes).containsExactly("ADD t1 r9/10");
    }

    @Test
    void keepsWhatIsGoneFromTheSourceWhileRemovalsAreOff() {
        compare(CAREFUL, List.of(), List.of(Marks.there("t1")), List.of(Marks.there("t1")));

        assertThat(found.changes).isEmpty();
        assertThat(found.kept).isEqualTo(1);
    }

    @Test
    void removesWhatIsGoneFromTheSourceWhenThatIsAllowed() {
        compare(GUARDED, List.of(), List.of(Marks.there("t1")), List.of(Marks.there("t1")));

        assertThat(found.changes).containsExactly("REMOVE t1 ");
    }

    @Test
    void neverRemovesAfterAnIncompleteRead() {
        compare(CUT_OFF, List.of(), List.of(Marks.there("t1")), List.of(Marks.there("t1")));

        assertThat(found.changes).isEmpty();
        assertThat(found.kept).isEqualTo(1);
    }

    @Test
    void neverRemovesWhatDidNotComeFromTheSource() {
        compare(GUARDED, List.of(), List.of(Marks.there("t1")), List.of());

        assertThat(found.changes).isEmpty();
        assertThat(found.kept).isZero();
    }

    @Test
    void neverRemovesWhatWasChangedOnTheTargetSince() {
        compare(GUARDED, List.of(), List.of(Marks.rated("t1", 9)), List.of(Marks.rated("t1", 8)));

        assertThat(found.changes).isEmpty();
        assertThat(found.kept).isEqualTo(1);
    }

    @Test
    void twoPlaysOfOneTitleAreTwo() {
        compare(CAREFUL, List.of(Marks.played("t1", "2024-01-01"), Marks.played("t1", "2024-02-01")),
                List.of(Marks.played("t1", "2024-01-01")), List.of());

        assertThat(found.changes).hasSize(1).allMatch(change -> change.startsWith("ADD t1 p2024-02-01"));
    }

    @Test
    void whatSomebodyRemovedFromTheTargetDoesNotComeBackByItself() {
        compare(GUARDED, List.of(Marks.there("t1", "2026-01-01")), List.of(Marks.gone("t1", "2026-02-01")), List.of());

        assertThat(found.changes).isEmpty();
        assertThat(found.others).containsExactly("removed there t1");
    }

    @Test
    void aTitleWithoutADateDoesNotBeatATombstone() {
        compare(GUARDED, List.of(Marks.there("t1")), List.of(Marks.gone("t1", "2026-02-01")), List.of());

        assertThat(found.others).containsExactly("removed there t1");
    }

    @Test
    void whatIsAddedAgainAfterwardsComesBack() {
        compare(GUARDED, List.of(Marks.there("t1", "2026-03-01")), List.of(Marks.gone("t1", "2026-02-01")), List.of());

        assertThat(found.changes).hasSize(1).allMatch(change -> change.startsWith("ADD t1"));
    }

    @Test
    void aTombstoneInTheTargetIsNothingToRemove() {
        compare(GUARDED, List.of(), List.of(Marks.gone("t1", "2026-02-01")), List.of(Marks.there("t1")));

        assertThat(found.changes).isEmpty();
        assertThat(found.others).containsExactly("gone t1");
    }

    @Test
    void aTargetThatWasNotReadWholeLosesNothingAndIsForgottenNothing() {
        var torn = new Reconciler.Terms(true, true, false, mark -> false);

        compare(torn, List.of(Marks.there("t3")), List.of(Marks.there("t1")), List.of(Marks.there("t1"),
                Marks.there("t2")));

        assertThat(found.changes).hasSize(1).allMatch(change -> change.startsWith("ADD t3"));
        assertThat(found.kept).isEqualTo(1);
        assertThat(found.others).isEmpty();
    }

    @Test
    void playsWaitForATargetThatWasReadWhole() {
        var torn = new Reconciler.Terms(true, true, false, mark -> false);

        compare(torn, List.of(Marks.played("t1", "2024-01-01")), List.of(), List.of());

        assertThat(found.changes).isEmpty();
        assertThat(found.others).containsExactly("held back t1");
    }

    @Test
    void keepsWhatLeftTheSourceByItself() {
        var leaving = new Reconciler.Terms(true, true, true, mark -> mark.titleId().value().equals("t1"));

        compare(leaving, List.of(), List.of(Marks.there("t1"), Marks.there("t2")), List.of(Marks.there("t1"),
                Marks.there("t2")));

        assertThat(found.changes).hasSize(1).allMatch(change -> change.startsWith("REMOVE t2"));
        assertThat(found.others).containsExactly("left by itself t1");
    }

    @Test
    void refusesASideThatIsNotSorted() {
        var unsorted = List.of(Marks.there("t2"), Marks.there("t1"));

        assertThatThrownBy(() -> compare(CAREFUL, unsorted, List.of(), List.of()))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("not sorted");
    }

    private void compare(Reconciler.Terms terms, List<Mark> source, List<Mark> target, List<Mark> base) {
        new Reconciler(terms, found).oneWay(source.iterator(), target.iterator(), base.iterator());
    }

    /** Findings in words. */
    static class Found implements Reconciler.Findings {

        final java.util.ArrayList<String> changes = new java.util.ArrayList<>();
        final java.util.ArrayList<String> others = new java.util.ArrayList<>();
        final java.util.ArrayList<String> agreed = new java.util.ArrayList<>();
        long leftAlone;
        long kept;

        @Override
        public void change(Verb verb, Mark wanted, Mark before, String reason) {
            changes.add(verb + " " + wanted.titleId() + " " + wanted.value().code());
        }

        @Override
        public void leftAlone(Mark source) {
            leftAlone++;
        }

        @Override
        public void agreed(Mark source) {
            agreed.add(source.occurrence());
        }

        @Override
        public void kept(Mark target) {
            kept++;
        }

        @Override
        public void leftByItself(Mark target) {
            others.add("left by itself " + target.titleId());
        }

        @Override
        public void gone(Mark base) {
            others.add("gone " + base.titleId());
        }

        @Override
        public void removedThere(Mark source, Mark tombstone) {
            others.add("removed there " + source.titleId());
        }

        @Override
        public void heldBack(Mark source) {
            others.add("held back " + source.titleId());
        }
    }
}
