package dev.kinorelay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.ledger.Baselines.Pair;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BaselinesTest extends LedgerCase {

    private static final Pair WATCHLIST = new Pair(Sample.IMDB, Shelf.WATCHLIST, Sample.LIBRARY, Shelf.WATCHLIST);

    @Test
    void remembersWhatBothSidesWereFoundEqualIn() {
        List<Mark> marks = Sample.all(ledger.snapshots.marks(sample.resolved(Sample.rated("tt1", "One", 7))));
        ledger.baselines.agree(Sample.RATINGS, marks);
        ledger.baselines.agree(Sample.RATINGS, marks);

        assertThat(Sample.all(ledger.baselines.marks(Sample.RATINGS))).extracting(Mark::value)
                .containsExactly(marks.getFirst().value());
        assertThat(Sample.all(ledger.baselines.marks(WATCHLIST))).isEmpty();
    }

    @Test
    void forgetsWhatIsGoneFromBothSides() {
        List<Mark> marks = Sample.all(ledger.snapshots.marks(sample.resolved(Sample.rated("tt1", "One", 7))));
        ledger.baselines.agree(Sample.RATINGS, marks);

        ledger.baselines.forget(Sample.RATINGS, marks);

        assertThat(Sample.all(ledger.baselines.marks(Sample.RATINGS))).isEmpty();
    }

    @Test
    void advancesOnlyByWhatArrived() {
        String run = sample.run("one");
        sample.additions(Sample.RATINGS, Sample.rated("tt1", "One", 7), Sample.rated("tt2", "Two", 8),
                Sample.rated("tt3", "Three", 9)).forEach(change -> ledger.parcels.admit(run, change, Mode.LIVE));
        var batch = ledger.parcels.next(Sample.LIBRARY, Shelf.RATINGS, 10, Instant.now());
        ledger.parcels.receive(batch, List.of(Receipt.delivered(batch.parcels().get(0)),
                Receipt.refused(batch.parcels().get(1), "no"), Receipt.alreadyThere(batch.parcels().get(2))));

        assertThat(Sample.all(ledger.baselines.marks(Sample.RATINGS))).extracting(mark -> mark.value().code())
                .containsExactly("r7/10", "r9/10");
    }

    @Test
    void dropsWhatWasRemoved() {
        sample.imported("one", Sample.rated("tt1", "One", 7));
        Mark there = Sample.all(ledger.cells.marks(Sample.LIBRARY, Shelf.RATINGS)).getFirst();
        ledger.parcels.admit(sample.run("two"), sample.change(Sample.RATINGS, Verb.REMOVE, null, there), Mode.LIVE);
        sample.deliver();

        assertThat(Sample.all(ledger.baselines.marks(Sample.RATINGS))).isEmpty();
    }

    @Test
    void whatTheSourceSaidLastIsInItsOpenParcels() {
        sample.imported("one", Sample.rated("tt1", "One", 7), Sample.rated("tt2", "Two", 8));
        Mark first = Sample.all(ledger.cells.marks(Sample.LIBRARY, Shelf.RATINGS)).getFirst();
        String run = sample.run("two");
        ledger.parcels.admit(run, sample.change(Sample.RATINGS, Verb.REMOVE, first, first), Mode.LIVE);
        sample.additions(Sample.RATINGS, Sample.rated("tt3", "Three", 9))
                .forEach(change -> ledger.parcels.admit(run, change, Mode.LIVE));

        assertThat(Sample.all(ledger.baselines.marks(Sample.RATINGS))).extracting(mark -> mark.value().code())
                .as("none of it has arrived").containsExactly("r8/10", "r9/10");
        assertThat(Sample.all(ledger.baselines.marks(WATCHLIST))).as("of another pair").isEmpty();
        assertThat(Sample.all(ledger.baselines.marks(new Pair(new Account(Person.ME, "imdb-second", "imdb"),
                Shelf.RATINGS, Sample.LIBRARY, Shelf.RATINGS)))).as("of another source").isEmpty();
    }
}
