package dev.kinorelay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CellsTest extends LedgerCase {

    @Test
    void growsARevisionWithEachDelivery() {
        sample.imported("one", Sample.rated("tt1", "One", 7));
        Mark added = theMark();
        deliver("two", Verb.UPDATE, rated(added, 9), added);

        assertThat(theMark().revision()).isEqualTo(2);
        assertThat(theMark().value()).isEqualTo(Value.of(Rating.outOfTen(9)));
        assertThat(ledger.cells.revision(Sample.LIBRARY, Shelf.RATINGS, added.titleId(), "")).isEqualTo(2);
    }

    @Test
    void addsAgainWhatWasRemoved() {
        sample.imported("one", Sample.rated("tt1", "One", 7));
        Mark added = theMark();
        deliver("two", Verb.REMOVE, null, added);
        assertThat(marks()).isEmpty();
        assertThat(ledger.cells.size(Sample.LIBRARY, Shelf.RATINGS)).isZero();

        sample.imported("three", Sample.rated("tt1", "One", 7));

        assertThat(theMark().revision()).isEqualTo(3);
        assertThat(ledger.cells.size(Sample.LIBRARY, Shelf.RATINGS)).isEqualTo(1);
    }

    @Test
    void showsTheShelfWithOpenParcelsApplied() {
        sample.imported("one", Sample.rated("tt1", "One", 7), Sample.rated("tt2", "Two", 7),
                Sample.rated("tt3", "Three", 7));
        List<Mark> before = marks();
        String run = sample.run("two");
        admit(run, Verb.UPDATE, rated(before.get(0), 9), before.get(0));
        admit(run, Verb.REMOVE, null, before.get(1));
        sample.additions(Sample.RATINGS, Sample.rated("tt0", "Zero", 5))
                .forEach(change -> ledger.parcels.admit(run, change, Mode.LIVE));

        assertThat(marks()).extracting(mark -> mark.value().code()).containsExactly("r9/10", "r7/10", "r5/10");
        assertThat(marks()).extracting(Mark::revision).containsExactly(1L, 1L, 0L);
    }

    @Test
    void mergesCellsAndParcelsAcrossPages() {
        Entry[] first = entries(0, 2300);
        sample.imported("one", first);
        String run = sample.run("two");
        List<Mark> before = marks();
        for (int i = 0; i < before.size(); i += 3) {
            admit(run, Verb.REMOVE, null, before.get(i));
        }
        sample.additions(Sample.RATINGS, entries(2300, 3700))
                .forEach(change -> ledger.parcels.admit(run, change, Mode.LIVE));

        List<Mark> after = marks();

        List<Mark> expected = new ArrayList<>(before);
        expected.removeIf(mark -> before.indexOf(mark) % 3 == 0);
        assertThat(after).hasSize(expected.size() + 1400).isSortedAccordingTo(Mark::compareKey);
        assertThat(after).containsAll(expected);
    }

    @Test
    void keepsPersonsAndShelvesApart() {
        sample.imported("one", Sample.rated("tt1", "One", 7));

        assertThat(Sample.all(ledger.cells.marks(Sample.LIBRARY, Shelf.WATCHLIST))).isEmpty();
        assertThat(Sample.all(ledger.cells.marks(dev.kinorelay.domain.Account.library(new Person("anna")),
                Shelf.RATINGS))).isEmpty();
    }

    @Test
    void givesTheEntriesOfAShelf() {
        sample.imported("one", entries(0, 1200));
        List<Entry> entries = new ArrayList<>();

        ledger.cells.each(Sample.LIBRARY, Shelf.RATINGS, entries::add);

        assertThat(entries).hasSize(1200);
        assertThat(entries.getFirst().ref().title()).isEqualTo("Title 0");
        assertThat(entries.getFirst().since()).isEqualTo(Sample.FIRST_DAY);
    }

    private static Entry[] entries(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> Sample.rated("tt" + i, "Title " + i, 7))
                .toArray(Entry[]::new);
    }

    private static Mark rated(Mark mark, int rating) {
        return new Mark(mark.titleId(), mark.occurrence(), Value.of(Rating.outOfTen(rating)), 0, mark.since(), null,
                null);
    }

    private List<Mark> marks() {
        return Sample.all(ledger.cells.marks(Sample.LIBRARY, Shelf.RATINGS));
    }

    private Mark theMark() {
        return marks().getFirst();
    }

    private void admit(String run, Verb verb, Mark wanted, Mark before) {
        Change change = sample.change(Sample.RATINGS, verb, wanted, before);
        assertThat(ledger.parcels.admit(run, change, Mode.LIVE)).isTrue();
    }

    private void deliver(String occasion, Verb verb, Mark wanted, Mark before) {
        admit(sample.run(occasion), verb, wanted, before);
        sample.deliver();
    }
}
