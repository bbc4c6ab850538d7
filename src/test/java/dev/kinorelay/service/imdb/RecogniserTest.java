package dev.kinorelay.service.imdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Recognition;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecogniserTest {

    private static final String LIST = "Position,Const,Created,Modified,Description,Title,URL,Title Type\n";
    private static final String RATINGS = "Const,Your Rating,Date Rated,Title,URL,Title Type\n";
    private static final String OLD = "\"position\",\"const\",\"created\",\"modified\",\"description\",\"Title\","
            + "\"Title type\",\"You rated\"\n";
    private static final String OLD_RATING = "\"1\",\"tt0000001\",\"Sun Mar  1 00:00:00 2015\",\"\",\"\",\"A\",\"Video\",\"7\"\n";
    private static final String OLD_ENTRY = "\"1\",\"tt0000001\",\"Sun Mar  1 10:20:30 2015\",\"x\",\"\",\"A\",\"Video\",\"7\"\n";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            WATCHLIST.csv                            | watchlist
            watchlist (1).csv                        | watchlist
            watchlist-2.csv                          | watchlist
            2024-11_watchlist.csv                    | watchlist
            imdb-watchlist.csv                       | watchlist
            IMDb 2025 check-ins.csv                  | history
            friends watchlist.csv                    | watchlist, history, list:friends watchlist
            Checkins.csv                             | history
            check-ins (3).csv                        | history
            2f36023d-8c9b-4d6a-9c3e-0123456789ab.csv | watchlist, history, list:imdb
            ls012345678.csv                          | watchlist, history, list:imdb
            .csv                                     | watchlist, history, list:imdb
            James Bond.csv                           | watchlist, history, list:James Bond
            James Bond (2).CSV                       | watchlist, history, list:James Bond
            Top-250                                  | watchlist, history, list:Top-250
            a/b: c@d.csv                             | watchlist, history, list:a b c d
            my checkins.csv                          | history, watchlist, list:my checkins
            """)
    void takesFromTheFileNameWhatItTellsAboutAList(String name, String shelves) {
        assertThat(Outcome.recognise(name, LIST)).isEqualTo(known(shelves));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ratings.csv", "ratings-2.csv", "watchlist.csv", "2f36023d-8c9b-4d6a-9c3e-0123456789ab.csv"})
    void knowsRatingsByTheirHeaderWhateverTheirName(String name) {
        assertThat(Outcome.recognise(name, RATINGS)).isEqualTo(known("ratings"));
    }

    @Test
    void tellsTheOldRatingsFromTheOldListsByTheirRows() {
        assertThat(Outcome.recognise("a.csv", OLD + OLD_RATING)).isEqualTo(known("ratings"));
        assertThat(Outcome.recognise("a.csv", OLD + OLD_RATING + OLD_ENTRY))
                .isEqualTo(known("watchlist, history, list:a"));
        assertThat(Outcome.recognise("a.csv", OLD)).isEqualTo(known("watchlist, history, list:a, ratings"));
        assertThat(Outcome.recognise("ratings.csv", OLD)).isEqualTo(known("ratings"));
        assertThat(Outcome.recognise("watchlist.csv", OLD + OLD_RATING)).isEqualTo(known("watchlist"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONST,your rating", " const ;\"YOUR RATING\"", "Const\tMy Rating", "imdbID,You rated",
            "\uFEFFConst,Your Rating", "IMDb ID,My Rating,Title", "Const,Created,Your Rating", "\n\nConst,Your Rating"})
    void readsTheHeaderWhateverItsCaseOrderAndSeparator(String header) {
        assertThat(Outcome.recognise("x.csv", header + "\n")).isEqualTo(known("ratings"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Cosnt,Your Rating,Date Rated,Title,Title Type,IMDb Rating    | "Const"
            Const,Title,URL,Title Type,IMDb Rating,Runtime (mins),Year   | "Your Rating or Created"
            Title,URL,Title Type,IMDb Rating,Runtime (mins),Year         | "Const" and "Your Rating or Created"
            """)
    void saysWhatANearMissLacks(String header, String columns) {
        assertThat(Outcome.recognise("x.csv", header + "\n")).isInstanceOfSatisfying(Recognition.Foreign.class,
                foreign -> {
                    assertThat(foreign.hint()).contains(columns);
                    assertThat(foreign.remedy()).isNotBlank();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"LetterboxdURI,tmdbID,imdbID,Title,Year,Directors,Rating,Rating10,WatchedDate,Rewatch",
            "TMDb ID,IMDb ID,Type,Name,Release Date,Season Number,Episode Number,Rating,Your Rating,Date Rated",
            "simkl_id,TVDB_ID,TMDB,IMDB_ID,MAL_ID,Type,Title,Year,LastEpWatched,Watchlist,WatchedDate,Rating,Memo",
            "rated_at,type,title,year,trakt_rating,trakt_id,imdb_id,tmdb_id,tvdb_id,url,released,rating",
            "userId,movieId,rating,timestamp", "Date,Name,Year,Letterboxd URI,Rating",
            "Created,Modified,Type,URL,Votes",
            "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear"})
    void leavesTheFilesOfOthersAlone(String header) {
        assertThat(Outcome.recognise("x.csv", header + "\n")).isEqualTo(Recognition.Foreign.NO_HINT);
    }

    @Test
    void doesNotWantAListOfPeople() {
        assertThat(Outcome.recognise(Outcome.FIXTURES.resolve("people.csv")))
                .isInstanceOfSatisfying(Recognition.Unwanted.class, unwanted -> {
                    assertThat(unwanted.reason()).contains("people");
                    assertThat(unwanted.remedy()).isNotBlank();
                });
    }

    private static Recognition known(String shelves) {
        List<Shelf> all = Stream.of(shelves.split(", ")).map(Shelf::new).toList();
        return new Recognition.Known(all);
    }
}
