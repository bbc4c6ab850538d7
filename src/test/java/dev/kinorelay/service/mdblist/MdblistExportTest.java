package dev.kinorelay.service.mdblist;

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

class MdblistExportTest extends FormatCase {

    private static final Path FIXTURES = Path.of("src/test/resources/mdblist");

    @Override
    protected Format format() {
        return new MdblistExport();
    }

    @Test
    void asksOfWhatAListIsAndKnowsTheRest() throws IOException {
        assertThat(recognise(FIXTURES.resolve("list.json")))
                .isEqualTo(new Recognition.Known(List.of(Shelf.list("mdblist"), Shelf.WATCHLIST)));
        assertThat(recognise(FIXTURES.resolve("watchlist.json"), "x.json"))
                .isEqualTo(new Recognition.Known(List.of(Shelf.WATCHLIST)));
        assertThat(recognise(FIXTURES.resolve("watched.json")))
                .isEqualTo(new Recognition.Known(List.of(Shelf.HISTORY)));
        assertThat(recognise(FIXTURES.resolve("ratings.json")))
                .isEqualTo(new Recognition.Known(List.of(Shelf.RATINGS)));
    }

    @Test
    void takesAListInItsOrder() throws IOException {
        RowCount count = parse(FIXTURES.resolve("list.json"), Shelf.list("mdblist"));
        assertThat(count).isEqualTo(new RowCount(4, 2, false, null));
        assertThat(entries).extracting(entry -> entry.rank() + " " + entry.ref().ids()).containsExactly(
                "1 [imdb:tt0041959, tmdb-movie:1092]", "2 [imdb:tt0090481, tmdb-show:1234, tvdb-show:77126]");
        assertThat(rejects).extracting(Rejected::line).containsExactly(3L, 4L);
    }

    @Test
    void takesTheWatchlistWithItsTimes() throws IOException {
        assertThat(parse(FIXTURES.resolve("watchlist.json"), Shelf.WATCHLIST).read()).isEqualTo(2);
        assertThat(entries).extracting(Entry::since).extracting(Object::toString)
                .containsExactly("2025-02-02T17:28:22Z", "2025-02-09T20:45:34Z");
    }

    @Test
    void takesPlaysOfFilmsAndEpisodesAndNoneOfAWholeShow() throws IOException {
        RowCount count = parse(FIXTURES.resolve("watched.json"), Shelf.HISTORY);
        assertThat(count).isEqualTo(new RowCount(3, 1, false, "1 row tells nothing of this shelf."));
        assertThat(entries).extracting(entry -> entry.ref().title() + " " + entry.ref().show()).containsExactly(
                "The Third Man []", "Lovejoy: The Firefly Cage [imdb:tt0090481, tmdb-show:1234]");
    }

    @Test
    void takesRatingsOfEveryKind() throws IOException {
        RowCount count = parse(FIXTURES.resolve("ratings.json"), Shelf.RATINGS);
        assertThat(count).isEqualTo(new RowCount(3, 1, false, null));
        assertThat(entries).extracting(entry -> entry.ref().kind() + " " + entry.value().code())
                .containsExactly("movie r8/10", "season r7/10");
        assertThat(rejects.getFirst().reason()).isEqualTo("\"0\" is no MDBList rating: those go from 1 to 10.");
    }

    @Test
    void aCutFileSaysSoAndAForeignOneIsLeftAlone() throws IOException {
        assertThat(parse(cut(FIXTURES.resolve("list.json"), 40), Shelf.list("mdblist")).note()).contains("cut off");
        assertThat(recognise(Files.writeString(folder.resolve("x.json"), "[{\"id\":1,\"title\":\"x\"}]")))
                .isInstanceOf(Recognition.Foreign.class);
    }

    @ParameterizedTest
    @CsvSource({"GET_lists_listid_items, list:mdblist", "GET_watchlist_items, watchlist", "GET_sync_watched, history",
            "GET_sync_ratings, ratings"})
    void takesRealFiles(String file, String shelf) throws IOException {
        Path sample = SAMPLES.resolve("mdblist").resolve(file + "__response200.json");
        Assumptions.assumeTrue(Files.isRegularFile(sample));
        assertThat(((Recognition.Known) recognise(sample)).shelves()).contains(new Shelf(shelf));
        assertThat(parse(sample, new Shelf(shelf)).read()).isEqualTo(entries.size()).isPositive();
        assertThat(rejects).isEmpty();
    }
}
