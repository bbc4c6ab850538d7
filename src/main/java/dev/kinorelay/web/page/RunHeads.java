package dev.kinorelay.web.page;

import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Tally;
import dev.kinorelay.ledger.OpenPages;
import dev.kinorelay.ledger.Outcomes;
import dev.kinorelay.ledger.Questions;
import dev.kinorelay.ledger.Runs;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gathers what the top of a run's page shows. */
@Component
class RunHeads {

    private final Runs runs;
    private final Questions questions;
    private final Outcomes outcomes;
    private final OpenPages open;

    RunHeads(Runs runs, Questions questions, Outcomes outcomes, OpenPages open) {
        this.open = open;
        this.runs = runs;
        this.questions = questions;
        this.outcomes = outcomes;
    }

    RunHead of(Run run) {
        boolean held = run.state() == Run.State.HELD;
        boolean planned = run.state() == Run.State.PLANNED;
        RunLine line = RunLine.of(run);
        String note = line.account().equals(run.message()) ? null : run.message();
        Map<Parcel.State, Long> counts = outcomes.of(run.id());
        boolean undoable = run.state() == Run.State.SETTLED && counts.containsKey(Parcel.State.DELIVERED);
        return new RunHead(line, run.fileName(), run.shelf() == null ? null : Words.shelf(run.shelf()), planned,
                counts.containsKey(Parcel.State.PLANNED),
                Sum.of(run.tally() == null ? Tally.NONE : run.tally(), planned), When.at(run.decided()),
                When.at(run.settled()), note, run.remedy(), run.isOver(), held, held ? question(run) : null,
                fates(counts), undoable, run.undoes().flatMap(runs::find).map(RunHeads::other).orElse(null),
                runs.undoing(run.id()).map(RunHeads::other).orElse(null), RunLine.isRestore(run), unresolved(run),
                run.state() == Run.State.OPEN, run.state() == Run.State.CANCELLED && run.fileName() != null);
    }

    private String unresolved(Run run) {
        long count = run.tally() == null || run.tally().unresolved() == 0 ? 0 : open.ofRun(run.id());
        return count == 0 ? null : count == 1 ? "1 title" : Words.number(count) + " titles";
    }

    private Today.Asked question(Run run) {
        return questions.ofRun(run.id()).filter(open -> open.answer() == null).map(Today.Asked::of).orElse(null);
    }

    private static List<RunHead.Fate> fates(Map<Parcel.State, Long> counts) {
        return counts.entrySet().stream().map(entry -> new RunHead.Fate(entry.getKey(), Words.state(entry.getKey()),
                Words.tone(entry.getKey()), Words.number(entry.getValue()))).toList();
    }

    private static RunHead.Other other(Run run) {
        return new RunHead.Other(run.id(), RunLine.of(run).subject(), When.at(run.opened()));
    }
}
