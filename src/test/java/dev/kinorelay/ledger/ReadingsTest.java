package dev.kinorelay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Snapshot;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.ledger.Baselines.Pair;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadingsTest extends LedgerCase {

    private static final Account FAR = new Account(Person.ME, "far", "far");

    @Test
    void bringsAReadingIntoTheCellsAndGrowsNoRevision() {
        read(true, Sample.rated("tt1", "One", 7), Sample.rated("tt2", "Two", 8));
        read(true, Sample.rated("tt1", "One", 9));

        assertThat(values()).containsExactly("r9/10");
        assertThat(marks()).extracting(Mark::revision).containsExactly(0L);
        assertThat(count("cell_past")).as("the older value and the one that left").isEqualTo(2);
        assertThat(ledger.ledger.<Double>read(sql -> sql.first("SELECT rating FROM cell WHERE present = 1",
                row -> row.getDouble(1)).orElseThrow())).isEqualTo(9.0);
    }

    @Test
    void takesNothingAwayForWhatIsNotWhole() {
        read(true, Sample.rated("tt1", "One", 7), Sample.rated("tt2", "Two", 8));
        read(false, Sample.rated("tt3", "Three", 9));

        assertThat(values()).containsExactlyInAnyOrder("r7/10", "r8/10", "r9/10");
    }

    @Test
    void leavesAloneWhatWasWrittenSinceTheReadingBegan() {
        read(true, Sample.rated("tt1", "One", 7));
        Instant began = tick();
        Snapshot older = staged(Sample.rated("tt1", "One", 7));
        tick();
        deliver(Verb.ADD, Sample.rated("tt2", "Two", 8));
        deliver(Verb.UPDATE, Sample.rated("tt1", "One", 3));

        tick();
        ledger.readings.merge(older, began, true);

        assertThat(values()).containsExactlyInAnyOrder("r3/10", "r8/10");
    }

    @Test
    void changesNothingWhenNothingChanged() {
        read(true, Sample.rated("tt1", "One", 7));
        Instant changed = changed();
        read(true, Sample.rated("tt1", "One", 7));

        assertThat(changed()).isEqualTo(changed);
        assertThat(count("cell_past")).isZero();
    }

    @Test
    void countsWhatAShelfLost() {
        read(true, IntStream.range(0, 30).mapToObj(i -> Sample.rated("tt" + i, "T", 7)).toArray(Entry[]::new));

        assertThat(losses(IntStream.range(0, 21).mapToObj(i -> Sample.rated("tt" + i, "T", 7)).toArray(Entry[]::new)))
                .isEqualTo(new Readings.Losses(30, 9)).matches(losses -> !losses.isSuspicious());
        assertThat(losses(IntStream.range(0, 20).mapToObj(i -> Sample.rated("tt" + i, "T", 7)).toArray(Entry[]::new)))
                .matches(Readings.Losses::isSuspicious, "ten are gone");
        assertThat(losses()).isEqualTo(new Readings.Losses(30, 30)).matches(Readings.Losses::isSuspicious);
        assertThat(new Readings.Losses(2, 1)).matches(Readings.Losses::isSuspicious, "half is gone");
        assertThat(new Readings.Losses(0, 0)).matches(losses -> !losses.isSuspicious());
    }

    @Test
    void tellsWhetherTwoReadingsAreEqual() {
        Snapshot one = staged(Sample.rated("tt1", "One", 7), Sample.rated("tt2", "Two", 8));

        assertThat(ledger.readings.areEqual(one, staged(Sample.rated("tt2", "Two", 8), Sample.rated("tt1", "One", 7))))
                .isTrue();
        assertThat(ledger.readings.areEqual(one, staged(Sample.rated("tt1", "One", 7)))).isFalse();
        assertThat(ledger.readings.areEqual(staged(Sample.rated("tt1", "One", 7)), one)).isFalse();
        assertThat(ledger.readings.areEqual(one, staged(Sample.rated("tt1", "One", 7), Sample.rated("tt2", "Two", 9))))
                .isFalse();
    }

    @Test
    void remembersTheLastGoodReading() {
        assertThat(ledger.readings.last(FAR, Shelf.RATINGS)).isEmpty();

        ledger.readings.keep(FAR, Shelf.RATINGS, new Readings.Last("one", START));
        ledger.readings.keep(FAR, Shelf.RATINGS, new Readings.Last("two", START.plusSeconds(1)));

        assertThat(ledger.readings.last(FAR, Shelf.RATINGS)).contains(new Readings.Last("two", START.plusSeconds(1)));
    }

    @Test
    void showsTheTargetsTombstonesButNotThoseThatThePairItselfMade() {
        read(true, Sample.rated("tt1", "One", 7));
        read(true);
        Pair pair = new Pair(Sample.LIBRARY, Shelf.RATINGS, FAR, Shelf.RATINGS);
        Pair other = new Pair(Sample.IMDB, Shelf.RATINGS, FAR, Shelf.RATINGS);
        Instant removed = changed();

        assertThat(marks()).isEmpty();
        assertThat(Sample.all(ledger.cells.target(pair))).singleElement()
                .matches(Mark::gone).extracting(Mark::turned).isEqualTo(removed);

        tick();
        deliver(Verb.ADD, Sample.rated("tt1", "One", 7));
        tick();
        deliver(Verb.REMOVE, Sample.rated("tt1", "One", 7));
        assertThat(Sample.all(ledger.cells.target(pair))).as("its own removal").isEmpty();
        assertThat(Sample.all(ledger.cells.target(other))).as("another's removal").hasSize(1);

        tick();
        read(true, Sample.rated("tt1", "One", 7));
        read(true);
        assertThat(Sample.all(ledger.cells.target(pair))).as("removed by hand after that").hasSize(1);
    }

    @Test
    void mergesInStretches() {
        Entry[] many = IntStream.range(0, 25_000).mapToObj(i -> Sample.rated("tt" + i, "T" + i, 7))
                .toArray(Entry[]::new);
        read(true, many);
        assertThat(ledger.cells.size(FAR, Shelf.RATINGS)).isEqualTo(25_000);

        read(true, many[0], many[24_999]);
        assertThat(ledger.cells.size(FAR, Shelf.RATINGS)).isEqualTo(2);
    }

    private void deliver(Verb verb, Entry entry) {
        Pair pair = new Pair(Sample.LIBRARY, Shelf.RATINGS, FAR, Shelf.RATINGS);
        Mark mark = Sample.all(ledger.snapshots.marks(staged(entry))).getFirst();
        String run = sample.run("run " + Ids.next());
        ledger.parcels.admit(run, sample.change(pair, verb, mark, null), Mode.LIVE);
        sample.deliver();
    }

    private void read(boolean whole, Entry... entries) {
        Instant began = tick();
        tick();
        ledger.readings.merge(staged(entries), began, whole);
        tick();
    }

    private Readings.Losses losses(Entry... entries) {
        return ledger.readings.losses(staged(entries), tick());
    }

    private Snapshot staged(Entry... entries) {
        try (Snapshots.Staging staging = ledger.snapshots.stage(FAR, Shelf.RATINGS)) {
            List.of(entries).forEach(staging);
            Snapshot snapshot = staging.seal(true);
            ledger.snapshots.resolve(snapshot);
            return snapshot;
        }
    }

    private Instant tick() {
        return Instant.ofEpochMilli(millis.addAndGet(60_000));
    }

    private List<Mark> marks() {
        return Sample.all(ledger.cells.marks(FAR, Shelf.RATINGS));
    }

    private List<String> values() {
        return marks().stream().map(mark -> mark.value().code()).toList();
    }

    private Instant changed() {
        return ledger.ledger.read(sql -> sql.first("SELECT changed FROM cell", row -> Columns.instant(row, 1)))
                .orElseThrow();
    }
}
