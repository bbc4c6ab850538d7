package dev.kinorelay.flow.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kinorelay.domain.TryLater;
import dev.kinorelay.service.Purpose;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class DailyBudgetTest {

    @TempDir
    private Path folder;
    private Recollection memory;

    @BeforeEach
    void open() {
        memory = new Recollection(folder, DataSize.ofMegabytes(1));
    }

    @AfterEach
    void close() {
        memory.close();
    }

    private int spendAll(int daily, Purpose purpose) {
        int calls = 0;
        while (refusal(daily, purpose) == null) {
            calls++;
        }
        return calls;
    }

    private TryLater refusal(int daily, Purpose purpose) {
        return catchThrowableOfType(TryLater.class, () -> memory.budget.spend("omdb", daily, purpose));
    }

    @Test
    void keepsATenthForWhatAPersonWaitsForAndHalfOfItFromWhatNobodyWaitsFor() {
        assertThat(spendAll(100, Purpose.NOBODY)).isEqualTo(50);
        assertThat(spendAll(100, Purpose.RUN)).isEqualTo(40);
        assertThat(spendAll(100, Purpose.PERSON)).isEqualTo(10);
        assertThat(spendAll(1, Purpose.PERSON)).isZero();
    }

    @Test
    void saysHowMuchWasAskedAndWhenThereIsMore() {
        spendAll(100, Purpose.PERSON);

        assertThat(refusal(100, Purpose.PERSON)).hasMessage("omdb was asked 100 times today, of 100 a day.")
                .satisfies(later -> assertThat(later.after()).isEqualTo(Duration.ofHours(12)))
                .satisfies(later -> assertThat(later.isTold()).isTrue());
        assertThat(refusal(100, Purpose.RUN)).hasMessageContaining("kept for what a person waits for");
    }

    @Test
    void isFullAgainWithTheNextDayOfUtc() {
        spendAll(10, Purpose.PERSON);
        memory.now = Instant.parse("2026-11-25T23:59:59Z");
        assertThat(refusal(10, Purpose.PERSON)).isNotNull();

        memory.now = Instant.parse("2026-11-26T00:00:00Z");
        assertThat(spendAll(10, Purpose.PERSON)).isEqualTo(10);
    }

    @Test
    void aRestartGivesNothingAway() {
        spendAll(10, Purpose.PERSON);
        memory.close();
        memory = new Recollection(folder, DataSize.ofMegabytes(1));

        assertThat(refusal(10, Purpose.PERSON)).isNotNull();
    }

    @Test
    void believesAServiceThatSaysThatNothingIsLeft() {
        memory.budget.exhausted("omdb", Recollection.NOON.plus(Duration.ofHours(30)));

        assertThat(refusal(100, Purpose.PERSON)).hasMessage("omdb has said that nothing is left for today.")
                .satisfies(later -> assertThat(later.after()).isEqualTo(Duration.ofHours(30)));
        memory.later(Duration.ofHours(30));
        assertThatCode(() -> memory.budget.spend("omdb", 100, Purpose.RUN)).doesNotThrowAnyException();
    }

    @Test
    void servicesDoNotShareABudget() {
        spendAll(10, Purpose.PERSON);

        assertThatCode(() -> memory.budget.spend("mdblist", 10, Purpose.PERSON)).doesNotThrowAnyException();
    }
}
