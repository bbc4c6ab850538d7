package dev.kinorelay.service.imdb;

import static dev.kinorelay.table.Cells.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.MediaKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What single cells mean. */
class CellsTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', nullValues = "null", textBlock = """
            tt0133093,                                     tt0133093
            tt43706317,                                    tt43706317
            tt1234567890,                                  tt1234567890
            TT0133093,                                     tt0133093
            ` tt0133093 `,                                 tt0133093
            https://www.imdb.com/title/tt0133093/,         tt0133093
            http://www.imdb.com/title/tt0133093,           tt0133093
            https://www.imdb.com/title/tt0133093/?ref_=x,  tt0133093
            https://www.imdb.com/title/tt0133093x,         null
            tt013309,                                      null
            tt12345678901,                                 null
            tt01330x3,                                     null
            nm0000206,                                     null
            0133093,                                       null
            1.33E+05,                                      null
            ``,                                            null
            """)
    void findsTheIdOfATitle(String cell, String id) {
        assertThat(Ids.title(row(cell), 0)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            1, 1
            10, 10
            07, 7
            7.0, 7
            `7,00`, 7
            ` 8 `, 8
            """)
    void readsARatingAlsoAsASpreadsheetWritesIt(String cell, int rating) {
        assertThat(Ratings.of(row(cell), 0).rating().value()).isEqualTo(rating);
        assertThat(Ratings.of(row(cell), 0).rating().scale()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "11", "7.5", "-7", "seven", "7/10", "1e1", "1000000000000000000000", "٧"})
    void takesNothingElseForARating(String cell) {
        assertThat(Ratings.of(row(cell), 0)).isNull();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            movie, MOVIE
            Movie, MOVIE
            Feature Film, MOVIE
            tvMovie, MOVIE
            TV Movie, MOVIE
            short, MOVIE
            Short, MOVIE
            Short Film, MOVIE
            Documentary, MOVIE
            tvSeries, SHOW
            TV Series, SHOW
            Mini-Series, SHOW
            tvMiniSeries, SHOW
            TV Mini Series, SHOW
            TV Mini-Series, SHOW
            tvEpisode, EPISODE
            TV EPISODE, EPISODE
            tvSpecial, UNKNOWN
            TV Special, UNKNOWN
            tvShort, UNKNOWN
            TV Short, UNKNOWN
            video, UNKNOWN
            Music Video, UNKNOWN
            Film, UNKNOWN
            Film TV, UNKNOWN
            Serie TV, UNKNOWN
            Mini serie TV, UNKNOWN
            Episodio TV, UNKNOWN
            Corto, UNKNOWN
            Kurzfilm, UNKNOWN
            映画, UNKNOWN
            """)
    void believesOnlyWordsThatMeanOneThing(String word, MediaKind kind) {
        assertThat(TitleType.of(word)).isEqualTo(new TitleType(word, kind, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Video Game", "videoGame", "Podcast Series", "podcastSeries", "Podcast Episode",
            "podcastEpisode"})
    void knowsWhatIsNothingToWatch(String word) {
        assertThat(TitleType.of(word).nothingToWatch()).isNotNull();
    }
}
