package dev.kinorelay.service.imdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.service.Peek;
import dev.kinorelay.service.Recognition;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotTextTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource(quoteCharacter = '`', textBlock = """
            PK\3\4rest,             ZIP
            %PDF-1.7,               PDF
            \211PNG\r,              picture
            GIF89a,                 picture
            \320\317\21\340,        Excel
            <!DOCTYPE html><html>,  web page
            <html>,                 web page
            Const\0Your,            binary
            """)
    void namesWhatWasDroppedByMistake(String start, String what) {
        assertThat(recognise(start)).isInstanceOfSatisfying(Recognition.Foreign.class, foreign -> {
            assertThat(foreign.hint()).contains(what);
            assertThat(foreign.remedy()).endsWith(".");
        });
    }

    @Test
    void namesAGzipArchive() {
        assertThat(recognise("\37\213\10")).isInstanceOfSatisfying(Recognition.Foreign.class,
                foreign -> assertThat(foreign.hint()).contains("gzip"));
    }

    @Test
    void saysThatAnEmptyFileIsEmpty() {
        assertThat(recognise("")).isEqualTo(NotText.EMPTY);
        assertThat(recognise(" \r\n\n")).isEqualTo(NotText.EMPTY);
    }

    @Test
    void helpsWhoSavedThePageInsteadOfTheList() {
        assertThat(Outcome.recognise(Outcome.FIXTURES.resolve("bad-page.csv")))
                .isInstanceOfSatisfying(Recognition.Foreign.class,
                        foreign -> assertThat(foreign.remedy()).contains("https://www.imdb.com/exports/"));
    }

    private static Recognition recognise(String start) {
        byte[] bytes = start.getBytes(StandardCharsets.ISO_8859_1);
        return new ImdbCsv().recognise(new Peek("ratings.csv", bytes, bytes.length));
    }
}
