package dev.kinorelay.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CalendarLinesTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final CalendarLines lines = new CalendarLines(out);

    private String written() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void foldsALongLineBetweenCharacters() throws IOException {
        String title = "Œ".repeat(60) + "𝄞".repeat(30);
        lines.words("SUMMARY", title);

        assertThat(written().split("\r\n")).hasSizeGreaterThan(3).allSatisfy(
                line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(written().replace("\r\n ", "")).isEqualTo("SUMMARY:" + title + "\r\n");
    }

    @Test
    void aTitleCannotBreakOutOfItsLine() throws IOException {
        lines.words("SUMMARY", "a;b,c\\d\r\nEND:VEVENT");

        assertThat(written()).isEqualTo("SUMMARY:a\\;b\\,c\\\\d  END:VEVENT\r\n");
    }
}
