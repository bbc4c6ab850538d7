package dev.kinorelay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Parcel.State;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Tally;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.ledger.Parcels.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlannedParcelsTest extends LedgerCase {

    @Test
    void takesNoKeyAndChangesNothing() {
        String plan = sample.run("plan", Mode.PLAN);
        Change change = addition("tt1", 7);

        assertThat(ledger.parcels.admit(plan, change, Mode.PLAN)).isTrue();
        assertThat(ledger.parcels.admit(plan, change, Mode.PLAN)).as("the same again").isFalse();
        assertThat(sample.deliver()).isZero();
        assertThat(ledger.parcels.accountsWithWork()).isEmpty();
        assertThat(ledger.parcels.admit(sample.run("live"), change, Mode.LIVE)).isTrue();
    }

    @Test
    void deliversThePlanOnceItIsApplied() {
        String plan = sample.run("plan", Mode.PLAN);
        ledger.parcels.admit(plan, addition("tt1", 7), Mode.PLAN);
        ledger.runs.decide(plan, Tally.NONE, null);
        assertThat(ledger.runs.find(plan)).get().extracting(Run::state).isEqualTo(Run.State.PLANNED);

        assertThat(ledger.parcels.applyPlan(plan)).isEqualTo(1);
        ledger.runs.release(plan, "applied");
        assertThat(ledger.runs.find(plan)).get().extracting(Run::state).isEqualTo(Run.State.DECIDED);
        assertThat(sample.deliver()).isEqualTo(1);
        assertThat(ledger.runs.settleFinished()).containsExactly(plan);
        assertThat(ledger.parcels.applyPlan(plan)).isZero();
    }

    @Test
    void whatWasDroppedCountsAsFiltered() {
        String plan = sample.run("plan", Mode.PLAN);
        ledger.parcels.admit(plan, addition("tt1", 7), Mode.PLAN);
        ledger.parcels.admit(plan, addition("tt2", 7), Mode.PLAN);
        ledger.runs.decide(plan, new Tally(3, 2, 0, 1, 0, 0, 0, 0, 0, 0), null);

        ledger.parcels.dropPlan(plan);

        assertThat(ledger.runs.find(plan)).get().extracting(Run::tally)
                .isEqualTo(new Tally(3, 0, 0, 1, 2, 0, 0, 0, 0, 0));
    }

    @Test
    void dropsWhatNoLongerHolds() {
        sample.imported("one", Sample.rated("tt1", "One", 7));
        Mark seen = Sample.all(ledger.cells.marks(Sample.LIBRARY, Shelf.RATINGS)).getFirst();
        String plan = sample.run("plan", Mode.PLAN);
        ledger.parcels.admit(plan, sample.change(Sample.RATINGS, Verb.REMOVE, null, seen), Mode.PLAN);
        ledger.parcels.admit(plan, addition("tt2", 8), Mode.PLAN);
        ledger.parcels.admit(sample.run("two"), addition("tt1", 9), Mode.LIVE);
        sample.deliver();

        assertThat(ledger.parcels.applyPlan(plan)).isEqualTo(1);

        assertThat(rows(plan)).extracting(row -> row.parcel().state()).containsExactly(State.DROPPED, State.ADMITTED);
        assertThat(rows(plan)).extracting(Row::reason).containsExactly("no longer holds: it is rated 9/10 by now",
                null);
    }

    @Test
    void dropsWhatWasAdmittedMeanwhile() {
        String plan = sample.run("plan", Mode.PLAN);
        Change change = addition("tt1", 7);
        ledger.parcels.admit(plan, change, Mode.PLAN);
        ledger.parcels.admit(sample.run("live"), change, Mode.LIVE);

        assertThat(ledger.parcels.applyPlan(plan)).isZero();
        assertThat(rows(plan)).extracting(Row::reason).containsExactly("was admitted already");
    }

    @Test
    void supersedesAnUnsentParcelWhenItIsApplied() {
        String plan = sample.run("plan", Mode.PLAN);
        ledger.parcels.admit(plan, addition("tt1", 7), Mode.PLAN);
        String live = sample.run("live");
        ledger.parcels.admit(live, addition("tt1", 9), Mode.LIVE);

        assertThat(ledger.parcels.applyPlan(plan)).isEqualTo(1);

        assertThat(rows(live)).extracting(row -> row.parcel().state()).containsExactly(State.SUPERSEDED);
    }

    @Test
    void countsTheLaterOfTwoChangesOfOneCell() {
        String plan = sample.run("plan", Mode.PLAN);
        ledger.parcels.admit(plan, addition("tt1", 7), Mode.PLAN);

        assertThat(ledger.parcels.admit(plan, addition("tt1", 9), Mode.PLAN)).isTrue();
        assertThat(rows(plan)).extracting(row -> row.parcel().change().value().code()).containsExactly("r9/10");
    }

    @Test
    void freesNothingThatADroppedPlanCouldBlock() {
        String plan = sample.run("plan", Mode.PLAN);
        Change change = addition("tt1", 7);
        ledger.parcels.admit(plan, change, Mode.PLAN);

        assertThat(ledger.parcels.dropPlan(plan)).isEqualTo(1);
        assertThat(rows(plan)).extracting(row -> row.parcel().state()).containsExactly(State.DROPPED);
        assertThat(ledger.parcels.admit(sample.run("live"), change, Mode.LIVE)).isTrue();
    }

    private Change addition(String imdb, int rating) {
        return sample.additions(Sample.RATINGS, Sample.rated(imdb, "One", rating)).getFirst();
    }

    private List<Row> rows(String run) {
        return ledger.parcels.page(run, null, 10);
    }
}
