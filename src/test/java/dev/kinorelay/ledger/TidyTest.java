package dev.kinorelay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Arrival;
import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Tally;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TidyTest extends LedgerCase {

    @Test
    void forgetsWhatIsOldAndOverButKeepsItsKeys() throws IOException {
        String old = sample.run("old");
        Change change = sample.additions(Sample.RATINGS, Sample.rated("tt1", "One", 7)).getFirst();
        ledger.parcels.admit(old, change, Mode.LIVE);
        sample.deliver();
        ledger.runs.reject(old, List.of(new Rejected(3, "why", null, null)));
        ledger.runs.decide(old, Tally.NONE, null);
        millis.addAndGet(Duration.ofDays(91).toMillis());

        tidy("tidy.sql");

        assertThat(ledger.runs.find(old)).isEmpty();
        assertThat(count("reject")).isZero();
        assertThat(ledger.parcels.admit(sample.run("new"), change, Mode.LIVE)).as("its key is still there").isFalse();
        assertThat(ledger.cells.size(Sample.LIBRARY, Shelf.RATINGS)).isEqualTo(1);
    }

    @Test
    void keepsWhatIsYoungOrOpenOrRemembered() throws IOException {
        String open = sample.run("open");
        String waiting = sample.run("waiting");
        ledger.parcels.admit(waiting, sample.additions(Sample.RATINGS, Sample.rated("tt1", "One", 7)).getFirst(),
                Mode.LIVE);
        ledger.runs.fail(waiting, Tally.NONE, "half done", null);
        String remembered = sample.run("remembered");
        ledger.runs.decide(remembered, Tally.NONE, null);
        ledger.fileMemory.remember(
                new Arrival(Path.of("a"), "a", "imdb-csv", Sample.IMDB, Shelf.RATINGS, "hash"), "v1", remembered);
        millis.addAndGet(Duration.ofDays(91).toMillis());
        String young = sample.run("young");
        ledger.runs.decide(young, Tally.NONE, null);

        tidy("tidy.sql");

        assertThat(List.of(open, waiting, remembered, young)).allMatch(run -> ledger.runs.find(run).isPresent());
    }

    @Test
    void leavesNoParcelThatHoldsNoKey() throws IOException {
        String plan = sample.run("plan", Mode.PLAN);
        ledger.parcels.admit(plan, sample.additions(Sample.RATINGS, Sample.rated("tt1", "One", 7)).getFirst(),
                Mode.PLAN);
        ledger.runs.decide(plan, Tally.NONE, null);
        millis.addAndGet(Duration.ofDays(91).toMillis());

        tidy("tidy.sql");

        assertThat(count("parcel") + count("run")).isZero();
    }

    @Test
    void putsAwayDraftsThatWereLeftBehind() throws IOException {
        sample.additions(Sample.RATINGS, Sample.rated("tt1", "One", 7));
        millis.addAndGet(Duration.ofDays(91).toMillis());
        sample.staged(Sample.rated("tt1", "One", 7));

        tidy("tidy-drafts.sql");

        assertThat(count("draft")).isEqualTo(1);
        assertThat(count("stage")).isEqualTo(1);
        assertThat(count("change") + count("mark")).isZero();
    }

    @Test
    void forgetsThePastOfShelvesWithTheirRuns() throws IOException {
        sample.imported("one", Sample.rated("tt1", "One", 7));
        millis.addAndGet(1000);
        sample.imported("two", Sample.rated("tt1", "One", 8));
        millis.addAndGet(Duration.ofDays(90).toMillis());
        tidy("tidy-past.sql");
        assertThat(count("cell_past")).isEqualTo(1);

        millis.addAndGet(1);
        tidy("tidy-past.sql");
        assertThat(count("cell_past")).isZero();
        assertThat(ledger.cells.size(Sample.LIBRARY, Shelf.RATINGS)).isEqualTo(1);
    }

    @Test
    void looksAfterTheIndexes() throws IOException {
        String sql = text("optimize.sql");

        ledger.ledger.writing(writing -> writing.list(sql, row -> row.getString(1)));

        assertThat(sql).contains("PRAGMA optimize");
    }

    private void tidy(String name) throws IOException {
        String sql = text(name);
        long before = millis.get() - Duration.ofDays(90).toMillis();
        ledger.ledger.writing(writing -> writing.run(sql, before));
    }

    static String text(String name) throws IOException {
        try (InputStream file = TidyTest.class.getResourceAsStream("/ledger/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*\\R", "")
                    .replace(":#before", "?");
        }
    }
}
