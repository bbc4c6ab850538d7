package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Progress progress = new Progress(() -> now);

    @Test
    void saysHowMuchTimeIsLeftByHowLongItTookSoFar() {
        progress.begin(Progress.Phase.IDENTIFYING, 100);
        progress.at(25, "Heat");
        now = now.plusSeconds(10);

        assertThat(progress.look())
                .isEqualTo(new Progress.Look(Progress.Phase.IDENTIFYING, "Heat", 25, 100, 0,
                        Optional.of(Duration.ofSeconds(30))));
    }

    @Test
    void promisesNothingWhereNobodyCanKnow() {
        progress.begin(Progress.Phase.READING, 0);
        progress.step("Heat");
        now = now.plusSeconds(10);

        assertThat(progress.look().left()).isEmpty();
    }

    @Test
    void partsOfStepsAddUp() {
        progress.begin(Progress.Phase.IDENTIFYING, 3);
        for (int third = 0; third < 6; third++) {
            progress.part(1 / 3.0, "Heat");
        }

        assertThat(progress.look().done()).isEqualTo(2);
    }

    @Test
    void neverClaimsMoreThanThereIs() {
        progress.begin(Progress.Phase.READING, 2);
        progress.at(5, null);
        now = now.plusSeconds(10);

        assertThat(progress.look().done()).isEqualTo(2);
        assertThat(progress.look().left()).contains(Duration.ZERO);
    }

    @Test
    void eachPhaseBeginsAnewAndErrorsStay() {
        progress.begin(Progress.Phase.READING, 0);
        progress.step("Heat");
        progress.error();
        progress.begin(Progress.Phase.COMPARING, 9);

        assertThat(progress.look()).isEqualTo(new Progress.Look(Progress.Phase.COMPARING, null, 0, 9, 1,
                Optional.empty()));
    }

    @Test
    void whatIsNotWantedEndsAtTheNextStep() {
        progress.cancel();

        assertThat(progress.isCutShort()).as("nothing was left out yet").isFalse();
        assertThatThrownBy(() -> progress.step(null)).isInstanceOf(Progress.Cancelled.class);
        assertThat(progress.isCutShort()).isTrue();
    }

    @Test
    void aComparisonNeverTakesTheRestForMissing() {
        var steps = progress.walked(List.of("one", "two").iterator());
        steps.next();
        progress.cancel();

        assertThat(steps.hasNext()).isTrue();
        assertThatThrownBy(steps::next).isInstanceOf(Progress.Cancelled.class);
    }

    @Test
    void changesJustEnd() {
        var taken = new ArrayList<String>();
        var steps = progress.counted(List.of("one", "two").iterator(), each -> each);
        taken.add(steps.next());
        progress.cancel();
        steps.forEachRemaining(taken::add);

        assertThat(taken).containsExactly("one");
        assertThat(progress.isCutShort()).isTrue();
    }

    @Test
    void aRunThatIsDoneWithTheLastChangeIsNotCutShort() {
        var steps = progress.counted(List.of("one").iterator(), each -> each);
        steps.next();
        progress.cancel();

        assertThat(steps.hasNext()).isFalse();
        assertThat(progress.isCutShort()).isFalse();
    }
}
