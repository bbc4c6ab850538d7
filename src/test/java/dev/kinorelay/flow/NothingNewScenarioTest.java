package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Run;
import dev.kinorelay.flow.desk.StartAnswer;
import dev.kinorelay.sandbox.Journal;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Three shelves are mirrored again and again while nothing happens on either side. */
class NothingNewScenarioTest extends TraktProgram {

    private static final Person IDA = new Person("ida");
    private static final List<String> SHELVES = List.of("watchlist", "ratings", "history");

    @Test
    void aCycleWithoutChangesAsksOnceForAllShelvesAndWritesNothing() throws IOException {
        link(IDA);
        fill("watchlist", "tt0000001 2024-01-01");
        fill("ratings", "tt0000002 8");
        fill("history", "tt0000003 2024-01-01");
        cycle();
        await(() -> SHELVES.forEach(shelf -> assertThat(FarShelf.of(IDA, shelf)).as(shelf).hasSize(1)));
        cycle(); // what we wrote ourselves is new on the far side, once
        TRAKT.journal().clear();

        cycle();

        assertThat(calls()).containsExactly("GET /sync/last_activities");
        cycle();
        assertThat(calls()).hasSize(2).allMatch("GET /sync/last_activities"::equals);
    }

    private void fill(String shelf, String row) throws IOException {
        var run = drop(IDA, Exports.path(shelf), Exports.of(shelf, List.of(row)));
        assertThat(run.state()).as(run.message()).isEqualTo(Run.State.SETTLED);
    }

    /** All three within one moment, a minute after the last time. */
    private void cycle() {
        CLOCK.forward(Duration.ofMinutes(1));
        SHELVES.forEach(shelf -> settled(started("library-to-trakt-" + shelf)));
    }

    private String started(String pipeline) {
        var answer = desk.start(pipeline, Optional.of(IDA), Mode.LIVE, "page");
        assertThat(answer).isInstanceOf(StartAnswer.Started.class);
        String run = ((StartAnswer.Started) answer).runIds().getFirst();
        await(() -> assertThat(runs.find(run)).hasValueSatisfying(
                begun -> assertThat(begun.state()).isNotEqualTo(Run.State.OPEN)));
        return run;
    }

    private static List<String> calls() {
        return TRAKT.journal().lines().stream().map(Journal.Line::call).map(call -> call.method() + " " + call.path())
                .toList();
    }
}
