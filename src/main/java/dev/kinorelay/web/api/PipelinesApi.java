package dev.kinorelay.web.api;

import dev.kinorelay.domain.ImportWish;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.flow.desk.Desk;
import dev.kinorelay.flow.desk.PipelineCard;
import dev.kinorelay.web.Members;
import dev.kinorelay.web.Refusal;
import dev.kinorelay.web.RunDesk;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/pipelines")
class PipelinesApi {

    private final Desk desk;
    private final RunDesk runs;
    private final Members members;

    PipelinesApi(Desk desk, RunDesk runs, Members members) {
        this.desk = desk;
        this.runs = runs;
        this.members = members;
    }

    /** A pipeline as programs see it; {@code problem} is null while there is nothing to say of its text. */
    record Pipeline(String id, String description, PipelineCard.State state, String when, List<String> persons,
            String file,
            PipelineProblem problem, List<String> waitsFor, Instant nextFire, Instant loaded) {

        static Pipeline of(PipelineCard card) {
            PipelineProblem problem = card.problem() == null ? null
                    : new PipelineProblem(card.problem().line(), card.problem().message(), card.problem().remedy());
            return new Pipeline(card.id(), card.description(), card.state(), card.when(), card.persons(), card.file(),
                    problem,
                    card.waitsFor(), card.nextFire(), card.loaded());
        }
    }

    /** What is wrong with a pipeline's text. */
    record PipelineProblem(int line, String message, String remedy) {}

    /** Which run is wished: each part may be left out. */
    record RunWish(String person, Mode mode, Boolean spread, LocalDate given) {}

    /** The ids of the runs that were started. */
    record StartedRuns(List<String> runs) {}

    @GetMapping
    List<Pipeline> all() {
        return desk.pipelines().stream().map(Pipeline::of).toList();
    }

    @GetMapping("/{id}")
    Pipeline one(@PathVariable String id) {
        return desk.pipeline(id).map(Pipeline::of).orElseThrow(() -> Refusal.unknown("pipeline", id));
    }

    @PostMapping("/{id}/runs")
    @ResponseStatus(HttpStatus.ACCEPTED)
    StartedRuns start(@PathVariable String id, @RequestBody(required = false) RunWish wish) {
        RunWish settled = wish == null ? new RunWish(null, null, null, null) : wish;
        Mode mode = settled.mode() == null ? Mode.LIVE : settled.mode();
        return new StartedRuns(runs.start(id, members.wanted(settled.person()), mode, "api",
                new ImportWish(Boolean.TRUE.equals(settled.spread()), settled.given())));
    }
}
