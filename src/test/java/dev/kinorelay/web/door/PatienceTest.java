package dev.kinorelay.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private Instant now = Instant.parse("2026-01-01T12:00:00Z");
    private final Patience patience = new Patience(() -> now, 5);

    @Test
    void letsFiveFailuresPass() {
        fail(4);
        assertThat(patience.left("here")).isZero();
        fail(1);
        assertThat(patience.left("here")).isEqualTo(Duration.ofSeconds(30));
        assertThat(patience.left("elsewhere")).isZero();
    }

    @Test
    void doublesTheWaitUpToAQuarterOfAnHour() {
        fail(6);
        assertThat(patience.left("here")).isEqualTo(Duration.ofMinutes(1));
        fail(200);
        assertThat(patience.left("here")).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void forgivesWithTimeAndWithSuccess() {
        fail(5);
        now = now.plusSeconds(31);
        assertThat(patience.left("here")).isZero();
        now = now.plus(Duration.ofHours(2));
        fail(1);
        assertThat(patience.left("here")).isZero();
        fail(5);
        patience.succeeded("here");
        assertThat(patience.left("here")).isZero();
    }

    private void fail(int times) {
        for (int time = 0; time < times; time++) {
            patience.failed("here");
        }
    }
}
