package dev.kinorelay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangeSetsTest extends LedgerCase {

    @Test
    void givesChangesInTheirOrderWithNumbersFromOne() {
        Entry[] entries = IntStream.range(0, 1500)
                .mapToObj(i -> Sample.rated("tt" + i, "Title " + i, 7))
                .toArray(Entry[]::new);
        List<Change> changes = sample.additions(Sample.RATINGS, entries);

        assertThat(changes).extracting(Change::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 1500).mapToObj(i -> (long) i).toList());
        assertThat(changes.get(1499).title()).isEqualTo("Title 1499");
    }

    @Test
    void beginsAnewWithEachIterator() {
        List<Mark> marks = Sample.all(ledger.snapshots.marks(sample.resolved(Sample.rated("tt1", "One", 7))));
        try (ChangeSets.Recording recording = ledger.changeSets.record(Sample.RATINGS)) {
            marks.forEach(mark -> recording.add(Verb.ADD, mark, null, "new in the file"));
            Iterable<Change> changes = ledger.changeSets.changes(recording.seal(), Sample.RATINGS);

            assertThat(changes).hasSize(1);
            assertThat(changes).extracting(Change::reason).containsExactly("new in the file");
        }
    }

    @Test
    void carriesAllThatAPipelineMayFilterBy() {
        Facts facts = new Facts("tvSeries", List.of("Crime", "Drama"), 9.5, 2_000_000L, 49, "2008-01-20",
                List.of("Vince Gilligan"));
        Change change = sample.additions(Sample.RATINGS,
                Sample.entry(Sample.ref(MediaKind.SHOW, "Breaking Bad", facts, ExternalId.imdb("tt0903747")),
                        Value.PRESENT))
                .getFirst();

        assertThat(change.isShow()).isTrue();
        assertThat(change.genres()).containsExactly("Crime", "Drama");
        assertThat(change.ref().facts()).isEqualTo(facts);
        assertThat(change.source()).isEqualTo(Sample.IMDB);
        assertThat(change.account()).isEqualTo(Sample.LIBRARY);
    }

    @Test
    void knowsTheRevisionOfACellThatWasRemoved() {
        sample.imported("one", Sample.rated("tt1", "One", 7));
        Mark there = Sample.all(ledger.cells.marks(Sample.LIBRARY, Shelf.RATINGS)).getFirst();
        Change removal = sample.change(Sample.RATINGS, Verb.REMOVE, null, there);
        assertThat(removal.revision()).isEqualTo(1);
        assertThat(removal.before()).isEqualTo(there.value());
        ledger.parcels.admit(sample.run("two"), removal, dev.kinorelay.domain.Mode.LIVE);
        sample.deliver();

        assertThat(sample.additions(Sample.RATINGS, Sample.rated("tt1", "One", 7)).getFirst().revision()).isEqualTo(2);
    }

    @Test
    void leavesNothingOfWhatWasDiscarded() {
        ChangeSets.Recording recording = ledger.changeSets.record(Sample.RATINGS);
        Sample.all(ledger.snapshots.marks(sample.resolved(Sample.rated("tt1", "One", 7))))
                .forEach(mark -> recording.add(Verb.ADD, mark, null, null));
        ledger.changeSets.discard(recording.seal());

        assertThat(count("change")).isZero();
    }
}
