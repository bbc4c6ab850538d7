package dev.kinorelay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Tally;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {

    @TempDir
    Path folder;

    @Test
    void bringsRatingsFromAFileIntoTheLibrary() {
        try (LedgerFixture ledger = new LedgerFixture(folder)) {
            Sample sample = new Sample(ledger);

            String run = sample.imported("one", Sample.rated("tt0111161", "The Shawshank Redemption", 9),
                    Sample.rated("tt0068646", "The Godfather", 10));
            ledger.runs.decide(run, new Tally(2, 2, 0, 0, 0, 0, 0, 0, 0, 0), null);

            List<Mark> marks = Sample.all(ledger.cells.marks(Sample.LIBRARY, Shelf.RATINGS));
            assertThat(marks).extracting(mark -> mark.value().code()).containsExactly("r9/10", "r10/10");
            assertThat(marks).extracting(Mark::revision).containsExactly(1L, 1L);
            assertThat(Sample.all(ledger.baselines.marks(Sample.RATINGS))).extracting(Mark::titleId)
                    .containsExactlyElementsOf(marks.stream().map(Mark::titleId).toList());
            assertThat(ledger.runs.find(run)).get().extracting(Run::state).isEqualTo(Run.State.SETTLED);
            assertThat(ledger.library
                    .page(new Library.Query(Person.ME, Shelf.RATINGS, "godf", null, null, null, null, null,
                            Library.Order.TITLE, 0, 10))
                    .rows()).extracting(Library.Row::title).containsExactly("The Godfather");
        }
    }
}
