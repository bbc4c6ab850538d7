package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Tally;
import dev.kinorelay.flow.desk.ProgressDesk;
import dev.kinorelay.ledger.Runs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A run that goes on for long says how far it is, and ends when a person wishes so. */
class CancelledScenarioTest extends UnresolvedProgram {

    @Autowired
    private ProgressDesk progress;

    private final List<ProgressDesk.Progress> seen = new ArrayList<>();

    @Test
    void tellsWhichTitleItIsAtWhileTitlesAreIdentified() throws IOException {
        catalogue.meanwhile = () -> underWay().ifPresent(this::saw);

        dropped(diary);

        assertThat(seen).isNotEmpty().allSatisfy(told -> {
            assertThat(told.phase()).isEqualTo(ProgressDesk.Phase.IDENTIFYING);
            assertThat(told.total()).isEqualTo(3);
            assertThat(told.title()).isIn("Heat", "Solaris", "Lost and Unknown");
        });
        assertThat(underWay()).isEmpty();
    }

    @Test
    void aCancelledFileIsKeptAndCanBeStartedAgain() throws IOException {
        catalogue.meanwhile = () -> underWay().ifPresent(told -> progress.cancel(told.runId()));

        var run = drop(person, "diary.txt", diary.getBytes(StandardCharsets.UTF_8));

        assertThat(run.state()).isEqualTo(Run.State.CANCELLED);
        assertThat(run.message()).isEqualTo("Cancelled. Nothing of it was done.");
        assertThat(run.tally()).matches(Tally::addsUp, "adds up");
        assertThat(library()).isEmpty();
        assertThat(waiting(false)).as("nothing waits of a run that was not wanted").isEmpty();

        catalogue.meanwhile = () -> {};
        assertThat(progress.again(run.id())).isTrue();
        var again = takeWhatWaits(person);
        assertThat(again.tally().added()).isOne();
        assertThat(again.tally().unresolved()).isEqualTo(2);
        assertThat(progress.again(run.id())).as("its file is gone by now").isFalse();
    }

    @Test
    void aCancelledPlanLeavesNothingBehind() throws IOException {
        catalogue.meanwhile = () -> underWay().ifPresent(told -> progress.cancel(told.runId()));

        var run = runs.find(planned(diary)).orElseThrow();

        assertThat(run.state()).isEqualTo(Run.State.CANCELLED);
        assertThat(library()).isEmpty();
    }

    @Test
    void whatIsOverCannotBeCancelled() throws IOException {
        assertThat(progress.cancel(dropped(diary).id())).isFalse();
    }

    private synchronized void saw(ProgressDesk.Progress told) {
        seen.add(told);
    }

    private Optional<ProgressDesk.Progress> underWay() {
        return runs.page(new Runs.Wanted(null, person, Run.State.OPEN, null, 1)).stream()
                .flatMap(run -> progress.of(run.id()).stream()).findFirst();
    }
}
