package dev.kinorelay.service.trakt;

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
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraktExportTest extends FormatCase {

    @Override
    protected Format format() {
        return new TraktExport(TraktFiles.rows());
    }

    @ParameterizedTest
    @CsvSource({"watched-history-1.json, history", "watched-movies.json, history", "watched-shows.json, history",
            "ratings-episodes.json, ratings", "lists-watchlist.json, watchlist",
            "lists-list-9-night-trains.json, list:night-trains"})
    void knowsEachFileOfTheExport(String file, String shelf) throws IOException {
        assertThat(recognise(TraktFiles.FIXTURES.resolve(file), "export/" + file))
                .isEqualTo(new Recognition.Known(List.of(new Shelf(shelf))));
    }

    @Test
    void asksWhatAListUnderAnotherNameIs() throws IOException {
        assertThat(recognise(TraktFiles.FIXTURES.resolve("lists-watchlist.json"), "mine.json"))
                .isEqualTo(new Recognition.Known(List.of(Shelf.WATCHLIST, Shelf.list("trakt"))));
        assertThat(recognise(TraktFiles.FIXTURES.resolve("lists-watchlist.json"), "lists-favorites-2.json"))
                .isEqualTo(new Recognition.Known(List.of(Shelf.list("favorites"))));
    }

    @Test
    void saysWhatItDoesNotKeep() throws IOException {
        assertThat(recognise(TraktFiles.FIXTURES.resolve("collection-movies.json")))
                .isInstanceOf(Recognition.Unwanted.class);
        assertThat(recognise(Files.writeString(folder.resolve("ratings-seasons.json"), "[]\n")))
                .isInstanceOf(Recognition.Unwanted.class);
    }

    @Test
    void takesEachPlayAtItsTime() throws IOException {
        RowCount count = parse(TraktFiles.FIXTURES.resolve("watched-history-1.json"), Shelf.HISTORY);
        assertThat(count).isEqualTo(new RowCount(6, 3, false, null));
        assertThat(entries).extracting(entry -> entry.ref().title() + " " + entry.value().play().occurrence())
                .containsExactly("The Third Man 2024-03-01T20:15", "The Third Man 2024-03-08",
                        "Breaking Bad: Hermanos 2024-03-09T21:00");
        assertThat(entries.getLast().ref().show()).extracting(Object::toString)
                .containsExactly("imdb:tt0903747", "trakt-show:1388", "tmdb-show:1396", "tvdb-show:81189");
        assertThat(rejects).extracting(Rejected::line).containsExactly(4L, 5L, 6L);
        assertThat(rejects).extracting(Rejected::reason).containsExactly("\"yesterday\" is no time that can be read.",
                "The row has no id by which the title could be known.", "The row is no title but something else.");
    }

    @Test
    void takesTheNewestPlayOfEachEpisodeFromASummary() throws IOException {
        RowCount count = parse(TraktFiles.FIXTURES.resolve("watched-shows.json"), Shelf.HISTORY);
        assertThat(count).isEqualTo(new RowCount(5, 3, false, null));
        assertThat(entries).extracting(entry -> entry.ref().season() + "x" + entry.ref().episode() + " "
                + entry.value().play().occurrence())
                .containsExactly("1x1 2024-04-01T20:00", "1x2 2024-04-03T20:00");
        assertThat(entries).allSatisfy(entry -> assertThat(entry.ref().show()).hasSize(4));
        parse(TraktFiles.FIXTURES.resolve("watched-movies.json"), Shelf.HISTORY);
        assertThat(entries).extracting(entry -> entry.value().play().occurrence()).containsExactly("2024-03-08T18:30");
    }

    @Test
    void readsRatingsOfEveryKind() throws IOException {
        RowCount count = parse(TraktFiles.FIXTURES.resolve("ratings-episodes.json"), Shelf.RATINGS);
        assertThat(count).isEqualTo(new RowCount(4, 1, false, null));
        assertThat(entries).extracting(entry -> entry.ref().kind() + " " + entry.value().code())
                .containsExactly("episode r9/10", "movie r7/10", "season r8/10");
        assertThat(rejects.getFirst().reason()).isEqualTo("\"11\" is no Trakt rating: those go from 1 to 10.");
    }

    @Test
    void keepsOrderAndNotesOfAList() throws IOException {
        RowCount count = parse(TraktFiles.FIXTURES.resolve("lists-list-9-night-trains.json"),
                Shelf.list("night-trains"));
        assertThat(count).isEqualTo(new RowCount(2, 1, false, null));
        assertThat(entries).extracting(Entry::rank).containsExactly(2);
        assertThat(entries).extracting(Entry::note).containsExactly("first of all");
        assertThat(rejects.getFirst().reason()).startsWith("The row is about \"person\"");
    }

    @Test
    void aCutFileKeepsWhatStandsBeforeTheCut() throws IOException {
        RowCount count = parse(cut(TraktFiles.FIXTURES.resolve("lists-watchlist.json"), 60), Shelf.WATCHLIST);
        assertThat(count.read()).isEqualTo(2);
        assertThat(entries).hasSize(1);
        assertThat(count.note()).contains("cut off");
    }

    @Test
    void passesOverSummariesWhereThereIsAHistory() {
        var with = Set.of("watched/watched-movies-2.json", "watched/watched-history-1.json");
        assertThat(format().needless("watched/watched-movies-2.json", with))
                .contains("every play is in watched-history");
        assertThat(format().needless("watched-shows.json", Set.of("watched-shows.json"))).isEmpty();
        assertThat(format().needless("watched/watched-history-1.json", with)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"trakt/GET_sync_history_type_id__response200_1.json, history, 3",
            "trakt/GET_sync_ratings_type_rating__response200_4.json, ratings, 2",
            "trakt/GET_users_id_lists_list_id_items_type_sort_by_sort_how__response200_1.json, watchlist, 5",
            "trakt/GET_sync_watched_type__response200_2.json, history, 8",
            "yamtrack/import_trakt_ratings.json, ratings, 1", "yamtrack/import_trakt_watched.json, history, 13"})
    void takesRealFiles(String file, String shelf, long rows) throws IOException {
        Path sample = SAMPLES.resolve(file);
        Assumptions.assumeTrue(Files.isRegularFile(sample));
        assertThat(((Recognition.Known) recognise(sample)).shelves()).contains(new Shelf(shelf));
        RowCount count = parse(sample, new Shelf(shelf));
        assertThat(count.read()).isEqualTo(rows).isEqualTo(entries.size() + rejects.size());
        assertThat(rejects).allSatisfy(reject -> assertThat(reject.reason()).contains("person"));
    }
}
