package dev.kinorelay.web;

import dev.kinorelay.domain.ImportWish;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Run;
import dev.kinorelay.flow.desk.Desk;
import dev.kinorelay.flow.desk.PlanDesk;
import dev.kinorelay.flow.desk.ProgressDesk;
import dev.kinorelay.flow.desk.StartAnswer;
import dev.kinorelay.ledger.Questions;
import dev.kinorelay.ledger.Runs;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a person or a program may wish of runs; a wish that cannot be granted is a Refusal. */
@Component
public class RunDesk {

    private static final Set<Run.State> DECIDABLE = Set.of(Run.State.HELD, Run.State.PLANNED);

    private final Desk desk;
    private final PlanDesk plans;
    private final Runs runs;
    private final Questions questions;
    private final ProgressDesk progress;

    RunDesk(Desk desk, PlanDesk plans, Runs runs, Questions questions, ProgressDesk progress) {
        this.progress = progress;
        this.desk = desk;
        this.plans = plans;
        this.runs = runs;
        this.questions = questions;
    }

    public Run find(String id) {
        return runs.find(id).orElseThrow(() -> Refusal.unknown("run", id));
    }

    /** Starts a pipeline and returns the ids of its runs. */
    public List<String> start(String pipeline, Optional<Person> person, Mode mode, String startedBy, ImportWish wish) {
        return switch (wish.spread() ? desk.start(pipeline, person, mode, startedBy, wish)
                : desk.start(pipeline, person, mode, startedBy)) {
            case StartAnswer.Started started -> started.runIds();
            case StartAnswer.Unknown _ -> throw Refusal.unknown("pipeline", pipeline);
            case StartAnswer.AlreadyRunning running -> throw Refusal.conflict(pipeline + " is running already.",
                    "Wait for run " + running.runId() + " to finish.");
            case StartAnswer.NotReady notReady -> throw Refusal.conflict(notReady.reason(), notReady.remedy());
        };
    }

    public void consent(String runId) {
        decidable(runId);
        desk.consent(runId);
    }

    public void dismiss(String runId) {
        decidable(runId);
        desk.dismiss(runId);
    }

    /** Consents to all that were planned together with this run and wait for nothing else. */
    public void consentAll(String runId) {
        decidableTogether(runId).forEach(desk::consent);
    }

    public void dismissAll(String runId) {
        decidableTogether(runId).forEach(desk::dismiss);
    }

    private List<String> decidableTogether(String runId) {
        List<String> waiting = runs.together(find(runId)).stream().filter(run -> DECIDABLE.contains(run.state()))
                .map(Run::id).filter(id -> questions.ofRun(id).filter(asked -> asked.answer() == null).isEmpty())
                .toList();
        if (waiting.isEmpty()) {
            throw Refusal.conflict("Nothing of this file waits for you.",
                    "Look at its runs: they may have been decided already, or wait for an answer.");
        }
        return waiting;
    }

    /** Answers the id of a plan that would take back what the run did. */
    public String undo(String runId, String startedBy) {
        Run run = find(runId);
        if (run.state() != Run.State.SETTLED) {
            throw Refusal.conflict("Only a run that is done can be undone.",
                    "Wait until nothing of it waits any more, or drop what waits.");
        }
        return plans.undo(run.id(), startedBy);
    }

    /** Ends a run under way at its next step. */
    public void cancel(String runId) {
        find(runId);
        if (!progress.cancel(runId)) {
            throw Refusal.conflict("This run is not under way any more.",
                    "Look at it: what it took on is being delivered, or it is done. Undo takes it back.");
        }
    }

    /** Puts the file of a cancelled run back into the inbox. */
    public void again(String runId) {
        if (find(runId).state() != Run.State.CANCELLED) {
            throw Refusal.conflict("This run was not cancelled.", "Drop the file again, or start the pipeline again.");
        }
        if (!progress.again(runId)) {
            throw Refusal.conflict("There is no file of this run any more.", "Drop it again.");
        }
    }

    private void decidable(String runId) {
        if (!DECIDABLE.contains(find(runId).state())) {
            throw Refusal.conflict("This run is not waiting for you.",
                    "Look at the run: it may have been decided already.");
        }
        if (questions.ofRun(runId).filter(question -> question.answer() == null).isPresent()) {
            throw Refusal.conflict("This run waits for an answer.",
                    "Answer its question; it stands on the first page.");
        }
    }

    /** Answers an open question; answers the id of the run that waited for it. */
    public String answer(String questionId, String choice, boolean remember) {
        Questions.Question question = questions.find(questionId)
                .orElseThrow(() -> Refusal.unknown("question", questionId));
        if (question.answer() != null) {
            throw Refusal.conflict("This question was answered already: " + question.answer() + ".",
                    "Look at its run, or drop the file again.");
        }
        if (choice == null || !question.choices().contains(choice)) {
            throw Refusal.unclear("That is not one of the answers.",
                    "Choose one of: " + String.join(", ", question.choices()) + ".");
        }
        desk.answer(questionId, choice, remember);
        return question.runId();
    }
}
