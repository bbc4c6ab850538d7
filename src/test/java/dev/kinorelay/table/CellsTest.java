package dev.kinorelay.table;

import static dev.kinorelay.table.Cells.row;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What single cells mean, whoever wrote the table. */
class CellsTest {

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
}
