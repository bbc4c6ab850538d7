package dev.kinorelay.service.imdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.MediaKind;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
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
    @CsvSource(quoteCharacter = '`', nullValues = "null", textBlock = """
            2221312,       2221312
            `2,221,312`,   2221312
            2.221.312,     2221312
            2 221 312,     2221312
            12.5,          null
            2.2E+06,       null
            ``,            null
            """)
    void countsVotesHoweverTheyAreGrouped(String cell, Long votes) {
        assertThat(Numbers.count(row(cell), 0)).isEqualTo(votes);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', nullValues = "null", textBlock = """
            8.7,    8.7
            `8,7`,  8.7
            10,     10.0
            10.0,   10.0
            7,      7.0
            0.0,    0.0
            8.75,   8.75
            10.1,   null
            87,     null
            x.y,    null
            8. Jul, null
            ``,     null
            """)
    void readsWhatThePublicThinks(String cell, Double rating) {
        assertThat(Numbers.ofTen(row(cell), 0)).isEqualTo(rating);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', nullValues = "null", textBlock = """
            1999,       1999
            2013–2023,  2013
            2013-,      2013
            ????,       null
            0,          null
            20131,      null
            ``,         null
            """)
    void readsTheFirstYear(String cell, Integer year) {
        assertThat(Numbers.year(row(cell), 0)).isEqualTo(year);
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

    @Test
    void remembersARepeatedTextAndForgetsNoDifference() {
        Repeated<String> repeated = new Repeated<>(2, text -> "<" + text + ">");
        for (int round = 0; round < 3; round++) {
            for (String text : new String[]{"a", "b", "Drama, Crime", "Drama, Grime", "", "x".repeat(100),
                    "Crime, Drama"}) {
                assertThat(repeated.of(row(text), 0)).isEqualTo("<" + (text.isEmpty() ? null : text) + ">");
            }
        }
        assertThat(repeated.of(row("a"), 0)).isSameAs(repeated.of(row("a"), 0));
        assertThat(repeated.of(row("a"), 7)).isEqualTo("<null>");
        assertThat(repeated.of(row("a"), -1)).isEqualTo("<null>");
    }

    @Test
    void showsHowARowBeginsOnOneLine() {
        Row row = row("a\nb");
        row.add(0, 3);
        assertThat(row.excerpt()).isEqualTo("a b, a b");
        assertThat(row("long ".repeat(100)).excerpt()).hasSizeLessThanOrEqualTo(160).endsWith("…");
    }

    private static Row row(String cell) {
        byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
        Row row = new Row(StandardCharsets.UTF_8);
        row.begin(bytes, 1);
        row.add(0, bytes.length);
        return row;
    }
}
