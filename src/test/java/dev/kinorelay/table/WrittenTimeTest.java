package dev.kinorelay.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({"2024-01-31 20:15:03, 2024-01-31T19:15:03Z", "2024-01-31T20:15:03Z, 2024-01-31T20:15:03Z",
            "2024-01-31 20:15:03.123456+00:00, 2024-01-31T20:15:03Z", "2024-01-31 20:15:03 UTC, 2024-01-31T20:15:03Z",
            "2024-01-31T20:15:03+0200, 2024-01-31T18:15:03Z", "2024-01-31 20:15, 2024-01-31T19:15:00Z",
            "1740862800, 2025-03-01T21:00:00Z", "1740862800000, 2025-03-01T21:00:00Z",
            "1740862800000000, 2025-03-01T21:00:00Z"})
    void readsAMomentAsProgramsWriteIt(String text, Instant moment) {
        assertThat(WrittenTime.of(text, BERLIN)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2024-01-31", "2024-13-31 20:15:03", "2024-01-31 25:15:03", "12345",
            "2024-01-31 20:15:03 at noon"})
    void leavesWhatIsNoMoment(String text) {
        assertThat(WrittenTime.of(text, BERLIN)).isNull();
        assertThat(WrittenTime.of(null, BERLIN)).isNull();
    }
}
