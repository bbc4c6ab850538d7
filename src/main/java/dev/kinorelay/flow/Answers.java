package dev.kinorelay.flow;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.ledger.Ledger;
import dev.kinorelay.ledger.Parcels;
import dev.kinorelay.ledger.Persons;
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
    private final Parcels parcels;
    private final Questions questions;
    private final Persons persons;
    private final Inbox inbox;
    private final KnownFormats formats;
    private final Couriers couriers;

    Answers(Ledger ledger, Runs runs, Parcels parcels, Questions questions, Persons persons, Inbox inbox,
            KnownFormats formats, Couriers couriers) {
        this.ledger = ledger;
        this.runs = runs;
        this.parcels = parcels;
        this.questions = questions;
        this.persons = persons;
        this.inbox = inbox;
        this.formats = formats;
        this.couriers = couriers;
    }

    void consent(String runId) {
        ledger.write(() -> {
            int admitted = parcels.applyPlan(runId);
            runs.release(runId, admitted + " changes were carried out with your consent.");
        });
        couriers.wakeAll();
    }

    void dismiss(String runId) {
        ledger.write(() -> {
            int dropped = parcels.dropPlan(runId);
            runs.release(runId, dropped == 0 ? "Left undone." : dropped + " planned changes were dropped.");
        });
    }

    /** The file goes back into the inbox under the folders that settle the question, and is met there as a new arrival. */
    void answer(String questionId, String choice, boolean remember) {
        var question = questions.find(questionId).filter(open -> open.answer() == null)
                .orElseThrow(() -> new NeedsAttention("This question was answered already", "Reload the page."));
        var held = inbox.root().resolve(question.file());
        try {
            var back = Files.exists(held) ? inbox.putBack(held, folder(question, choice), plainName(held)) : null;
            ledger.write(() -> {
                questions.answer(questionId, choice, remember && !question.about().equals(Holds.NEVER_REMEMBERED));
                runs.release(question.runId(), back == null ? "Answered: " + choice + ". The file is no longer there."
                        : "Answered: " + choice + ". The file was put back into the inbox.");
            });
        } catch (IOException trouble) {
            throw new NeedsAttention("The file could not be put back into the inbox: " + trouble.getMessage(),
                    "Drop it again, into a folder named after your answer.");
        }
    }

    private Path folder(Questions.Question question, String choice) {
        var below = Path.of(question.file());
        var place = InboxFolder.of(below.startsWith(Inbox.HELD) ? below.subpath(1, below.getNameCount()) : below,
                formats.services());
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

    /** The name the file had before it was stamped on its way to .held. */
    private static String plainName(Path held) {
        return held.getFileName().toString().replaceFirst("^\\d{8}-\\d{6}-", "");
    }
}
