package dev.kinorelay.service.tmdb;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TmdbCsvTest extends FormatCase {

    private static final Path FIXTURES = Path.of("src/test/resources/tmdb");

    @Override
    protected Format format() {
        return new TmdbCsv();
    }

    @Test
    void tellsRatingsByWhatIsInItAndTheRestByItsName() throws IOException {
        assertThat(recognise(FIXTURES.resolve("ratings.csv"), "5f1c.csv"))
                .isEqualTo(new Recognition.Known(List.of(Shelf.RATINGS)));
        assertThat(recognise(FIXTURES.resolve("watchlist.csv")))
                .isEqualTo(new Recognition.Known(List.of(Shelf.WATCHLIST)));
        assertThat(recognise(FIXTURES.resolve("watchlist.csv"), "favorites.csv"))
                .isEqualTo(new Recognition.Known(List.of(Shelf.list("favorites"))));
        assertThat(recognise(FIXTURES.resolve("watchlist.csv"), "5f1c.csv"))
                .isEqualTo(new Recognition.Known(List.of(Shelf.WATCHLIST, Shelf.list("favorites"))));
    }

    @Test
    void keepsHalvesAndTheIdsOfEachKind() throws IOException {
        RowCount count = parse(FIXTURES.resolve("ratings.csv"), Shelf.RATINGS);
        assertThat(count).isEqualTo(new RowCount(6, 3, false, null));
        assertThat(entries).extracting(entry -> entry.value().code() + " " + entry.ref().ids()).containsExactly(
                "r7.5/10 [imdb:tt0041959, tmdb-movie:1092]", "r10/10 [imdb:tt0090481, tmdb-show:1234]",
                "r8/10 [imdb:tt0583459, tmdb-episode:85987]");
        assertThat(rejects).extracting(Rejected::line).containsExactly(5L, 6L, 7L);
        assertThat(rejects).extracting(Rejected::reason).containsExactly(
                "The row is about \"person\", neither a film nor a series.", "The title has no rating of yours.",
                "The row has no id by which the title could be known.");
    }

    @Test
    void takesTheWatchlistWithItsTimes() throws IOException {
        assertThat(parse(FIXTURES.resolve("watchlist.csv"), Shelf.WATCHLIST)).isEqualTo(new RowCount(2, 0, true, null));
        assertThat(entries).extracting(Entry::since).extracting(Object::toString)
                .containsExactly("2023-05-02T13:22:44Z", "2023-07-10T16:01:51Z");
    }

    @Test
    void aCutTableIsNotCompleteAndAForeignOneIsLeftAlone() throws IOException {
        assertThat(parse(cut(FIXTURES.resolve("watchlist.csv"), 30), Shelf.WATCHLIST).complete()).isFalse();
        assertThat(recognise(Files.writeString(folder.resolve("x.csv"), "TMDb ID,Name\n1,x\n")))
                .isInstanceOf(Recognition.Foreign.class);
    }

    @ParameterizedTest
    @CsvSource({"import_tmdb_ratings.csv, ratings, 4", "import_tmdb_watchlist.csv, watchlist, 2"})
    void takesRealFiles(String file, String shelf, int rows) throws IOException {
        Path sample = SAMPLES.resolve("yamtrack").resolve(file);
        Assumptions.assumeTrue(Files.isRegularFile(sample));
        assertThat(recognise(sample)).isEqualTo(new Recognition.Known(List.of(new Shelf(shelf))));
        assertThat(parse(sample, new Shelf(shelf))).isEqualTo(new RowCount(rows, 0, true, null));
    }
}
