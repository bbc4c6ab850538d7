package dev.kinorelay.flow;

import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.ledger.Ids;
import dev.kinorelay.ledger.Questions;
import dev.kinorelay.service.Doubt;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Asks the questions that hold a run, and says what an answer means for the file. */
@Component
class Holds {

    /** Begins the choice that makes a person of a folder's name. */
    static final String NEW_PERSON = "person:";

    static final String NEVER_REMEMBERED = "";

    private final Questions questions;
    private final Clock clock;

    Holds(Questions questions, Clock clock) {
        this.questions = questions;
        this.clock = clock;
    }

    void askWhichShelf(RunInProgress run, Dropped dropped, List<Shelf> possible, String about) {
        ask(run, dropped, "What is " + dropped.name() + "? Its columns are the same for each of these.",
                possible.stream().map(Shelf::name).toList(), about);
    }

    void askWhose(RunInProgress run, Intake.Misplaced misplaced) {
        var choices = new ArrayList<>(List.of(run.person().name()));
        var unclear = misplaced.folder().toLowerCase(Locale.ROOT).strip();
        if (!misplaced.named().equals(Person.ME) && !misplaced.named().equals(run.person())) {
            choices.add(NEW_PERSON + misplaced.named());
        } else if (misplaced.named().equals(Person.ME) && Person.isName(unclear)) {
            choices.add(NEW_PERSON + unclear);
        }
        var dropped = misplaced.dropped();
        ask(run, dropped, dropped.name() + " lies in the folder “" + misplaced.folder()
                + "”, which names neither a person nor a shelf for certain. Whose is it?", choices, NEVER_REMEMBERED);
    }

    void askAbout(RunInProgress run, Dropped dropped, Doubt doubt, String about) {
        ask(run, dropped, dropped.name() + ": " + doubt.text(), doubt.choices(), about);
    }

    private void ask(RunInProgress run, Dropped dropped, String text, List<String> choices, String about) {
        questions.ask(new Questions.Question(Ids.next(), run.runId(), run.person(), text, choices, about,
                dropped.relative(), clock.instant(), null));
        run.hold(text, "Answer on the page; the file waits in the inbox's folder " + Inbox.HELD + ".");
    }
}
