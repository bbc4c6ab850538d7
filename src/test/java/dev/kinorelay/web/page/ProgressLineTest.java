package dev.kinorelay.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.flow.desk.ProgressDesk;
import dev.kinorelay.flow.desk.ProgressDesk.Phase;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    @Test
    void saysHowFarItIsAndHowLongItTakes() {
        var line = ProgressLine.of(new ProgressDesk.Progress("r1", Phase.IDENTIFYING, "Heat", 1200, 10_000, 3, 170L));

        assertThat(line).isEqualTo(new ProgressLine("r1", "titles being identified", "Heat",
                "1,200 of about 10,000", "3 errors", "about 3 minutes left", 120L));
    }

    @Test
    void saysNoMoreThanIsKnown() {
        var line = ProgressLine.of(new ProgressDesk.Progress("r1", Phase.READING, null, 1200, 0, 0, null));

        assertThat(line).isEqualTo(new ProgressLine("r1", "being read", null, "1,200", null, null, null));
    }

    @Test
    void hoursAreHoursAndSecondsAreNone() {
        assertThat(left(59)).isEqualTo("less than a minute left");
        assertThat(left(60)).isEqualTo("about 1 minute left");
        assertThat(left(7200)).isEqualTo("about 2 h left");
    }

    private static String left(long seconds) {
        return ProgressLine.of(new ProgressDesk.Progress("r1", Phase.DELIVERING, null, 1, 2, 1, seconds)).left();
    }
}
