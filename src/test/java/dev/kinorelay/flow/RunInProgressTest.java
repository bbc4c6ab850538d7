package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.ChangeSet;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Snapshot;
import dev.kinorelay.domain.Tally;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunInProgressTest {

    private static final Account LIBRARY = Account.library(Person.ME);

    private final RunInProgress run = new RunInProgress(
            new Fire("inbox", "v1", Person.ME, Mode.LIVE, "r1", "o1", "file", null, null), "r1");

    @Test
    void whatIsWantedAndNeverDeliveredWasFiltered() {
        run.read(snapshot(10), 2);
        run.compared(changes(4, 1, 3, 1, 1));
        run.delivered(run.place(change(1, Verb.ADD)), Verb.ADD, true);
        run.delivered(run.place(change(5, Verb.UPDATE)), Verb.UPDATE, true);

        assertThat(run.tally()).isEqualTo(new Tally(12, 1, 1, 3, 3, 1, 1, 2, 0, 0)).matches(Tally::addsUp);
    }

    @Test
    void severalDeliveriesOfOneChangeCountOnce() {
        run.read(snapshot(1), 0);
        run.compared(changes(1, 0, 0, 0, 0));
        run.delivered(run.place(change(1, Verb.ADD)), Verb.ADD, true);
        run.delivered(run.place(change(1, Verb.ADD)), Verb.ADD, true);

        assertThat(run.tally().added()).isEqualTo(1);
        assertThat(run.tally()).matches(Tally::addsUp);
    }

    @Test
    void aKeyThatWasThereCountsAsLeftAlone() {
        run.read(snapshot(1), 0);
        run.compared(changes(1, 0, 0, 0, 0));
        run.delivered(run.place(change(1, Verb.ADD)), Verb.ADD, false);

        assertThat(run.tally()).isEqualTo(new Tally(1, 0, 0, 1, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void twoComparisonsInOneRunKeepTheirChangesApart() {
        run.read(snapshot(1), 0);
        run.compared(changes(1, 0, 0, 0, 0));
        run.delivered(run.place(change(1, Verb.ADD)), Verb.ADD, true);
        run.read(snapshot(1), 0);
        run.compared(changes(1, 0, 0, 0, 0));
        run.delivered(run.place(change(1, Verb.ADD)), Verb.ADD, true);

        assertThat(run.tally().added()).isEqualTo(2);
        assertThat(run.tally()).matches(Tally::addsUp);
    }

    @Test
    void rowsThatNoBranchComparesCountAsFiltered() {
        run.read(snapshot(7), 1);

        assertThat(run.tally()).isEqualTo(new Tally(8, 0, 0, 0, 7, 0, 0, 1, 0, 0));
    }

    @Test
    void aHeldRunPlans() {
        assertThat(run.mode()).isEqualTo(Mode.LIVE);

        run.hold("too many removals", "look");

        assertThat(run.mode()).isEqualTo(Mode.PLAN);
    }

    private static Snapshot snapshot(long rows) {
        return new Snapshot("s", LIBRARY, Shelf.RATINGS, true, rows, Instant.EPOCH);
    }

    private static ChangeSet changes(long added, long changed, long unchanged, long duplicate, long unresolved) {
        var counts = new ChangeSet.Counts(added, changed, 0, unchanged, duplicate, unresolved, 0, 100);
        return new ChangeSet("c", LIBRARY, Shelf.RATINGS, counts, List.of());
    }

    private static Change change(long number, Verb verb) {
        return new Change(number, verb, LIBRARY, Shelf.RATINGS, LIBRARY, Shelf.RATINGS, new TitleId("t" + number),
                MediaRef.of(MediaKind.MOVIE, ExternalId.imdb("tt0000001"), "One", 2001), Value.PRESENT, null, "", 0,
                null, null, null, null);
    }
}
