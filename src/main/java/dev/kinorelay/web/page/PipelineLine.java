package dev.kinorelay.web.page;

import dev.kinorelay.domain.Run;
import dev.kinorelay.flow.desk.PipelineCard;
import dev.kinorelay.flow.desk.Problem;
import java.util.Optional;

/** One pipeline as lists show it. */
record PipelineLine(String id, String description, String state, String tone, String when, String persons, When next,
        Problem problem, String waitsFor, RunLine last, boolean ready, String file) {

    static PipelineLine of(PipelineCard card, Optional<Run> last) {
        boolean ready = switch (card.state()) {
            case LISTENING, OUTDATED -> true;
            case RUNNING, BROKEN, WAITING -> false;
        };
        return new PipelineLine(card.id(), card.description(), Words.state(card.state()), Words.tone(card.state()),
                card.when(), Words.and(card.persons()), When.at(card.nextFire()), card.problem(),
                Words.and(card.waitsFor()),
                last.map(RunLine::of).orElse(null), ready, card.file());
    }
}
