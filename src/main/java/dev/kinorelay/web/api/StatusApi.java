package dev.kinorelay.web.api;

import dev.kinorelay.domain.Run;
import dev.kinorelay.flow.desk.Desk;
import dev.kinorelay.flow.desk.PipelineCard;
import dev.kinorelay.flow.desk.PipelineCard.State;
import dev.kinorelay.flow.desk.Trouble;
import dev.kinorelay.ledger.Questions;
import dev.kinorelay.ledger.Runs;
import dev.kinorelay.web.Members;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StatusApi {

    private static final int MOST = 100;

    private final Desk desk;
    private final Runs runs;
    private final Questions questions;
    private final Members members;
    private final String version;

    StatusApi(Desk desk, Runs runs, Questions questions, Members members, ObjectProvider<BuildProperties> build) {
        this.desk = desk;
        this.runs = runs;
        this.questions = questions;
        this.members = members;
        BuildProperties known = build.getIfAvailable();
        this.version = known == null ? "development" : known.getVersion();
    }

    /** How Kinorelay is. */
    record Status(String version, String inbox, List<StatusTrouble> troubles, StatusCounts counts) {}

    /** Something wrong with the surroundings. */
    record StatusTrouble(String about, String message, String remedy, Instant since) {

        static StatusTrouble of(Trouble trouble) {
            return new StatusTrouble(trouble.about(), trouble.message(), trouble.remedy(), trouble.since());
        }
    }

    /** What waits and what is broken; {@code heldRuns} counts to a hundred. */
    record StatusCounts(int persons, int pipelines, int brokenPipelines, int openQuestions, int heldRuns) {}

    @GetMapping("/api/v1/status")
    Status status() {
        List<PipelineCard> pipelines = desk.pipelines();
        int broken = (int) pipelines.stream()
                .filter(card -> card.state() == State.BROKEN || card.state() == State.OUTDATED)
                .count();
        int held = runs.page(new Runs.Wanted(null, null, Run.State.HELD, null, MOST)).size();
        return new Status(version, desk.inbox(), desk.troubles().stream().map(StatusTrouble::of).toList(),
                new StatusCounts(members.all().size(), pipelines.size(), broken, questions.open().size(), held));
    }
}
