package dev.kinorelay.flow;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.ledger.Ledger;
import dev.kinorelay.ledger.OpenEntries;
import dev.kinorelay.ledger.Persons;
import dev.kinorelay.ledger.PlannedParcels;
import dev.kinorelay.ledger.Questions;
import dev.kinorelay.ledger.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** What a person decides about held runs: consent, leaving them, answering their question. */
@Component
class Answers {

    private final Ledger ledger;
    private final Runs runs;
    private final PlannedParcels planned;
    private final OwnPlans plans;
    private final Undoing undoing;
    private final PlannedFiles files;
    private final Questions questions;
    private final Persons persons;
    private final Inbox inbox;
    private final KnownFormats formats;
    private final Couriers couriers;
    private final OpenEntries open;

    Answers(Ledger ledger, Runs runs, PlannedParcels planned, OwnPlans plans, Undoing undoing, PlannedFiles files,
            Questions questions, Persons persons, Inbox inbox,
            KnownFormats formats, Couriers couriers, OpenEntries open) {
        this.open = open;
        this.ledger = ledger;
        this.runs = runs;
        this.planned = planned;
        this.plans = plans;
        this.undoing = undoing;
        this.files = files;
        this.questions = questions;
        this.persons = persons;
        this.inbox = inbox;
        this.formats = formats;
        this.couriers = couriers;
    }

    /** Applies exactly what was planned; what no longer holds is dropped and counted. */
    void consent(String runId) {
        runs.find(runId).filter(Answers::waits).ifPresent(this::apply);
    }

    private void apply(Run run) {
        var looked = plans.looked(planned.places(run.id()));
        var applied = ledger.write(() -> {
            var outcome = planned.apply(run.id());
            runs.release(run.id(), words(outcome) + looked);
            undoing.applied(run);
            open.release(run.id());
            return outcome;
        });
        couriers.wakeAll();
        files.applied(run, applied.outdated() == 0);
    }

    private static boolean waits(Run run) {
        return run.state() == Run.State.HELD || run.state() == Run.State.PLANNED;
    }

    private static String words(PlannedParcels.Applied applied) {
        String words = changes(applied.admitted()) + " carried out with your consent.";
        if (applied.outdated() > 0) {
            words += " " + applied.outdated() + " no longer "
                    + (applied.outdated() == 1 ? "holds" : "hold") + " and will not be carried out.";
        }
        return applied.repeated() == 0 ? words
                : words + " " + applied.repeated() + " were asked for by another run meanwhile.";
    }

    private static String changes(int count) {
        return count == 1 ? "1 change was" : count + " changes were";
    }

    void dismiss(String runId) {
        runs.find(runId).filter(Answers::waits).ifPresent(run -> {
            ledger.write(() -> {
                int dropped = planned.drop(runId);
                open.drop(runId);
                runs.release(runId, dropped == 0 ? "Left undone." : dropped + " planned changes were dropped.");
            });
            files.dismissed(run);
        });
    }

    /** The file goes back into the inbox under the folders that settle the question, and is met there as a new arrival. */
    void answer(String questionId, String choice, boolean remember) {
        var question = questions.find(questionId).filter(open -> open.answer() == null)
                .orElseThrow(() -> new NeedsAttention("This question was answered already", "Reload the page."));
        var held = inbox.root().resolve(question.file());
        try {
            if (PlannedFiles.isPlanned(question.file())) {
                planAgain(question, choice, remember);
                return;
            }
            var back = Files.exists(held) ? inbox.putBack(held, folder(question, choice), Inbox.plainName(held)) : null;
            ledger.write(() -> {
                questions.answer(questionId, choice, question.isRemembered(remember));
                runs.release(question.runId(), back == null ? "Answered: " + choice + ". The file is no longer there."
                        : "Answered: " + choice + ". The file was put back into the inbox.");
            });
        } catch (IOException trouble) {
            throw new NeedsAttention("The file could not be put back into the inbox: " + trouble.getMessage(),
                    "Drop it again, into a folder named after your answer.");
        }
    }

    private void planAgain(Questions.Question question, String choice, boolean remember) throws IOException {
        var run = runs.find(question.runId()).orElseThrow();
        var anew = files.again(run, inbox.root().resolve(question.file()), folder(question, choice));
        ledger.write(() -> {
            questions.answer(question.id(), choice, question.isRemembered(remember));
            runs.release(run.id(), "Answered: " + choice + ". It is planned anew in run " + anew + ".");
        });
    }

    private Path folder(Questions.Question question, String choice) {
        var below = Path.of(question.file());
        var place = InboxFolder.of(Inbox.ownFolders(below), formats.services());
        if (question.isOfOneFile()) {
            return InboxFolder.pathOf(question.person(), place.account(), place.shelf());
        }
        if (choice.equals(question.person().name())) {
            return InboxFolder.pathOf(question.person(), place.account(), place.shelf());
        }
        if (choice.startsWith(Holds.NEW_PERSON)) {
            var person = new Person(choice.substring(Holds.NEW_PERSON.length()));
            persons.add(person);
            return InboxFolder.pathOf(person, place.account(), place.shelf());
        }
        return InboxFolder.pathOf(question.person(), place.account(), new Shelf(choice));
    }
}
