package dev.kinorelay.service.simkl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Format;
import dev.kinorelay.service.FormatCase;
import dev.kinorelay.service.Recognition;
import dev.kinorelay.service.RowCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class SimklJsonTest extends FormatCase {

    private static final Path BACKUP = Path.of("src/test/resources/simkl/backup.json");

    @Override
    protected Format format() {
        return new SimklJson();
    }

    @Test
    void tellsOfThreeShelvesAtOnce() throws IOException {
        assertThat(recognise(BACKUP)).isEqualTo(
                new Recognition.Manifold(List.of(Shelf.WATCHLIST, Shelf.RATINGS, Shelf.HISTORY)));
    }

    @Test
    void takesWhatIsPlanned() throws IOException {
        RowCount count = parse(BACKUP, Shelf.WATCHLIST);
        assertThat(count).isEqualTo(new RowCount(2, 1, false, "5 rows tell nothing of this shelf."));
        assertThat(entries).extracting(entry -> entry.ref().title() + " " + entry.note() + " " + entry.since())
                .containsExactly("Emerald Town later 2024-01-22T20:09:04Z");
        assertThat(rejects.getFirst().line()).isEqualTo(7);
    }

    @Test
    void takesRatingsWithTheirIds() throws IOException {
        RowCount count = parse(BACKUP, Shelf.RATINGS);
        assertThat(count.read()).isEqualTo(5);
        assertThat(entries).extracting(entry -> entry.ref().ids() + " " + entry.value().code()).containsExactly(
                "[imdb:tt0090481, simkl-show:17465, tmdb-show:1234, tvdb-show:77126] r7/10",
                "[imdb:tt2098220, simkl-show:40398] r10/10",
                "[imdb:tt0041959, simkl-movie:53536, tmdb-movie:1092] r9/10");
        assertThat(rejects).extracting(Rejected::reason).containsExactly(
                "\"12\" is no Simkl rating: those go from 1 to 10.", "The row has neither an id nor a title.");
    }

    @Test
    void takesEachEpisodeAtItsTimeAndTrustsNoNumberOfAnAnimeThatIsSimklsOwn() throws IOException {
        RowCount count = parse(BACKUP, Shelf.HISTORY);
        assertThat(count).isEqualTo(new RowCount(9, 3, false, "1 row tells nothing of this shelf."));
        assertThat(entries).extracting(entry -> entry.ref().season() + "x" + entry.ref().episode() + " "
                + entry.ref().show().size() + " " + entry.value().play().occurrence()).containsExactly(
                        "1x1 4 2024-04-01T20:00", "1x2 4 2024-04-03T20:00", "2x5 1 2024-04-05T20:00",
                        "1x1 2 2024-05-01T09:00", "1x60 1 2024-05-02T09:00", "nullxnull 0 2024-03-08T18:30");
        assertThat(rejects).extracting(Rejected::reason).containsExactly(
                "The row does not say when \"Lovejoy\" was watched.",
                "The row does not say when \"Tampopo\" was watched.", "The row has neither an id nor a title.");
    }

    @Test
    void aCutBackupKeepsWhatStandsBeforeTheCut() throws IOException {
        RowCount count = parse(cut(BACKUP, 150), Shelf.RATINGS);
        assertThat(count.complete()).isFalse();
        assertThat(entries).extracting(Entry::line).containsExactly(1L, 4L, 5L);
    }

    @Test
    void leavesOtherListsOfFilmsAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("x.json"),
                "{\"movies\":[{\"movie\":{\"ids\":{\"imdb\":\"tt1\"}}}]}");
        assertThat(recognise(file)).isInstanceOf(Recognition.Foreign.class);
    }

    @Test
    void takesRealFiles() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(SAMPLES));
        for (int number = 1; number <= 4; number++) {
            Path sample = SAMPLES.resolve("simkl/GET_sync_all-items_type_status__response200_" + number + ".json");
            assertThat(recognise(sample)).as(sample.toString()).isInstanceOf(Recognition.Manifold.class);
            for (Shelf shelf : SimklJson.SHELVES) {
                RowCount count = parse(sample, shelf);
                assertThat(count.read()).isEqualTo(entries.size() + rejects.size());
                assertThat(rejects)
                        .allSatisfy(reject -> assertThat(reject.reason()).startsWith("The row does not say"));
            }
        }
    }
}
