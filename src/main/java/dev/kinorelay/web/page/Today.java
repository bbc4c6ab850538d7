package dev.kinorelay.web.page;

import dev.kinorelay.domain.Run;
import dev.kinorelay.flow.desk.Desk;
import dev.kinorelay.flow.desk.Trouble;
import dev.kinorelay.ledger.Questions;
import dev.kinorelay.ledger.Runs;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what the first page shows; asked every other second, so each part is one small question to the ledger. */
@Component
class Today {

    private static final int LATEST = 8;
    private static final int HELD = 20;
    private static final int NAMED = 5;

    private final Desk desk;
    private final Runs runs;
    private final Questions questions;
    private final AccountLines accounts;

    Today(Desk desk, Runs runs, Questions questions, AccountLines accounts) {
        this.desk = desk;
        this.accounts = accounts;
        this.runs = runs;
        this.questions = questions;
    }

    /** All that changes by itself. */
    record Now(List<Trouble> troubles, List<AccountLine> accounts, List<Asked> questions, List<RunLine> held,
            List<PipelineLine> pipelines,
            List<RunLine> latest, String queue) {

        /** Differs whenever the page would look different. */
        public String seen() {
            return Integer.toHexString(hashCode());
        }

        public boolean needsYou() {
            return !troubles.isEmpty() || !accounts.isEmpty() || !questions.isEmpty() || !held.isEmpty();
        }
    }

    /** A question with its answers in words. */
    record Asked(String id, String runId, String person, String text, List<Answer> answers, boolean rememberable,
            When asked) {

        static Asked of(Questions.Question question) {
            List<Answer> answers = question.choices().stream().map(choice -> new Answer(choice, Words.answer(choice)))
                    .toList();
            return new Asked(question.id(), question.runId(), question.person().name(), question.text(), answers,
                    question.about() != null && !question.isOfOneFile(), When.at(question.asked()));
        }
    }

    /** What is sent, and what the button says. */
    record Answer(String choice, String words) {}

    /** Files that wait for the one that is being taken; null when none does. */
    private String queue() {
        List<String> taken = runs.page(new Runs.Wanted(null, null, Run.State.OPEN, null, HELD)).stream()
                .map(Run::fileName).filter(Objects::nonNull).toList();
        List<String> waiting = taken.isEmpty() ? List.of()
                : desk.waiting().stream()
                        .filter(file -> taken.stream()
                                .noneMatch(name -> name.equals(file) || name.startsWith(file + "/")))
                        .toList();
        return waiting.isEmpty() ? null
                : (waiting.size() == 1 ? "1 file waits for its turn: "
                        : waiting.size() + " files wait for their turn: ")
                        + String.join(", ", waiting.subList(0, Math.min(NAMED, waiting.size())))
                        + (waiting.size() > NAMED ? ", …" : "");
    }

    Now now() {
        List<Asked> asked = questions.open().stream().map(Asked::of).toList();
        Set<String> answeredElsewhere = asked.stream().map(Asked::runId).collect(Collectors.toSet());
        List<RunLine> held = runs.page(new Runs.Wanted(null, null, Run.State.HELD, null, HELD)).stream()
                .filter(run -> !answeredElsewhere.contains(run.id())).map(RunLine::of).toList();
        List<PipelineLine> pipelines = desk.pipelines().stream()
                .map(card -> PipelineLine.of(card, runs.latest(card.id()))).toList();
        List<RunLine> latest = runs.page(new Runs.Wanted(null, null, null, null, LATEST)).stream().map(RunLine::of)
                .toList();
        return new Now(desk.troubles(), accounts.needingAttention(), asked, held, pipelines, latest, queue());
    }
}
