package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DropReportTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', nullValues = "null", textBlock = """
            =cmd|x,     '=cmd|x
            +1,         '+1
            -1,         '-1
            @sum,       '@sum
            tt0000001,  tt0000001
            ``,         ``
            null,       ``
            """)
    void nothingInAReportIsRunByASpreadsheet(String cell, String written) {
        assertThat(DropReport.text(cell)).isEqualTo(written);
    }
}
