package dev.kinorelay.service.letterboxd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Peek;
import dev.kinorelay.service.Recognition;
import dev.kinorelay.service.RowCount;
import dev.kinorelay.service.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterboxdCsvTest {

    private static final Path FIXTURES = Path.of("src/test/resources/letterboxd");
    private static final Path SAMPLES = Path.of(System.getProperty("kinorelay.samples", "../shared/samples"))
            .resolve("letterboxd");

    private final LetterboxdCsv format = new LetterboxdCsv();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Rejected> rejects = new ArrayList<>();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(textBlock = """
            diary.csv, history
            reviews.csv, history
            ratings.csv, ratings
            watchlist.csv, watchlist
            watched.csv, list:watched
            likes/films.csv, list:likes
            lists/night-trains.csv, list:Night trains a b
            """)
    void knowsEachTableOfTheExport(String file, String shelf) throws IOException {
        assertThat(recognise(FIXTURES.resolve(file), file)).isEqualTo(new Recognition.Known(List.of(new Shelf(shelf))));
    }

    @Test
    void asksWhichOfThreeEqualTablesAFileOfAnotherNameIs() throws IOException {
        assertThat(recognise(FIXTURES.resolve("watched.csv"), "films.csv")).isEqualTo(new Recognition.Known(List.of(
                Shelf.WATCHLIST, Shelf.list("watched"), Shelf.list("likes"), Shelf.HISTORY)));
    }

    @ParameterizedTest
    @CsvSource({"profile.csv", "comments.csv"})
    void saysWhatTellsOfNoFilm(String file) throws IOException {
        assertThat(recognise(FIXTURES.resolve(file), file)).isInstanceOf(Recognition.Unwanted.class);
    }

    @Test
    void leavesListsOfImdbToImdb() {
        var head = "Position,Const,Created,Modified,Description,Title,Name,URL\n".getBytes(StandardCharsets.UTF_8);
        assertThat(format.recognise(new Peek("x.csv", head, head.length))).isInstanceOf(Recognition.Foreign.class);
    }

    @Test
    void takesEachViewingOfTheDiaryOnItsDay() throws IOException {
        RowCount count = parse("diary.csv", Shelf.HISTORY);
        assertThat(count).isEqualTo(new RowCount(5, 1, false, null));
        assertThat(entries).extracting(entry -> entry.ref().title() + " " + entry.value().play().occurrence())
                .containsExactly("The Third Man 2024-03-01", "The Third Man 2024-03-08",
                        "Good, the Bad and the Ugly, The 2024-03-09", "Amélie 2024-03-11");
        assertThat(entries).allSatisfy(entry -> assertThat(entry.ref().ids()).isEmpty());
        assertThat(rejects.getFirst().reason()).isEqualTo("The row does not say on which day the film was watched.");
    }

    @Test
    void keepsHalfStarsAsTheyWereGiven() throws IOException {
        RowCount count = parse("ratings.csv", Shelf.RATINGS);
        assertThat(count.read()).isEqualTo(7);
        assertThat(entries).extracting(entry -> entry.value().code())
                .containsExactly("r5/5", "r4/5", "r3.5/5", "r0.5/5");
        assertThat(entries).extracting(entry -> entry.ref().ids().toString()).containsExactly("[letterboxd:29a1]",
                "[letterboxd:29b2]", "[letterboxd-film:life-2017]", "[letterboxd:29c3]");
        assertThat(rejects).extracting(Rejected::line).containsExactly(6L, 7L, 8L);
        assertThat(rejects).extracting(Rejected::reason).containsExactly("The film has no rating.",
                "\"6\" is no Letterboxd rating: those go from 0.5 to 5 in halves.",
                "\"3.3\" is no Letterboxd rating: those go from 0.5 to 5 in halves.");
    }

    @Test
    void takesAListBelowItsPreambleInItsOrder() throws IOException {
        RowCount count = parse("lists/night-trains.csv", Shelf.list("Night trains a b"));
        assertThat(count).isEqualTo(new RowCount(2, 0, true, null));
        assertThat(entries).extracting(Entry::rank).containsExactly(1, 2);
        assertThat(entries).extracting(Entry::note).containsExactly("first of all", null);
        assertThat(entries).extracting(Entry::line).containsExactly(7L, 8L);
    }

    @Test
    void takesAFilmWithoutAYear() throws IOException {
        parse("watchlist.csv", Shelf.WATCHLIST);
        assertThat(entries).extracting(entry -> entry.ref().year()).containsExactly(1955, null);
    }

    @Test
    void neverTakesReviewsForAllViewings() throws IOException {
        RowCount count = parse("reviews.csv", Shelf.HISTORY);
        assertThat(count).isEqualTo(new RowCount(1, 0, false, null));
        assertThat(entries.getFirst().note()).isEqualTo("A \"zither\", a city,\nand a ferris wheel. <i>Yes.</i>");
    }

    @Test
    void aCutFileIsNotComplete() throws IOException {
        var text = Files.readString(FIXTURES.resolve("diary.csv"));
        var cut = Files.writeString(folder.resolve("diary.csv"), text.substring(0, text.indexOf("2024-03-09\n") + 6));
        RowCount count = format.parse(new Source(cut, Shelf.HISTORY, ZoneOffset.UTC), entries::add, rejects::add);
        assertThat(count.read()).isEqualTo(3);
        assertThat(count.complete()).isFalse();
        assertThat(entries).hasSize(2);
        assertThat(count.note()).startsWith("The file ends without a line end");
    }

    @Test
    void passesOverWhatAnotherMemberTellsBetter() {
        assertThat(format.needless("reviews.csv", Set.of("reviews.csv", "diary.csv"))).contains(
                "its viewings are in diary.csv");
        assertThat(format.needless("reviews.csv", Set.of("reviews.csv"))).isEmpty();
        assertThat(format.needless("deleted/diary.csv", Set.of("deleted/diary.csv"))).isPresent();
        assertThat(format.needless("diary.csv", Set.of("diary.csv", "reviews.csv"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2017_ratings_oldURI_RatS_crlf.csv, ratings
            diary.csv, history
            ratings.csv, ratings
            reviews.csv, history
            watched.csv, list:watched
            watchlist.csv, watchlist
            likes-films.csv, list:likes
            list-export-v7_mcu-ranked.csv, list:MCU Ranked
            """)
    void takesRealExports(String file, String shelf) throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(SAMPLES));
        assertThat(recognise(SAMPLES.resolve(file), file)).isEqualTo(new Recognition.Known(List.of(new Shelf(shelf))));
        RowCount count = format.parse(new Source(SAMPLES.resolve(file), new Shelf(shelf), ZoneOffset.UTC), entries::add,
                rejects::add);
        assertThat(rejects).isEmpty();
        assertThat(entries).hasSize((int) count.read()).isNotEmpty();
        assertThat(entries).allSatisfy(entry -> assertThat(entry.ref().title()).isNotBlank());
    }

    private RowCount parse(String file, Shelf shelf) throws IOException {
        return format.parse(new Source(FIXTURES.resolve(file), shelf, ZoneOffset.UTC), entries::add, rejects::add);
    }

    private Recognition recognise(Path file, String name) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return format.recognise(new Peek(name, bytes, bytes.length));
    }
}
