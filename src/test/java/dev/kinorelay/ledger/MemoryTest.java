package dev.kinorelay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Arrival;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Tally;
import dev.kinorelay.ledger.Debts.Debt;
import dev.kinorelay.ledger.Questions.Question;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryTest extends LedgerCase {

    private static final Arrival A = arrival("hash-a");
    private static final Arrival B = arrival("hash-b");

    private static Arrival arrival(String hash) {
        return new Arrival(Path.of("ratings.csv"), "ratings.csv", "imdb-csv", Sample.IMDB, Shelf.RATINGS, hash);
    }

    @Test
    void recallsTheLastFileOfAShelfOnly() {
        take(A, "one");
        assertThat(ledger.fileMemory.recall(A, "v1")).get().extracting(run -> run.occasion()).isEqualTo("one");
        assertThat(ledger.fileMemory.recall(A, "v2")).as("under another text").isEmpty();

        take(B, "two");

        assertThat(ledger.fileMemory.recall(A, "v1")).as("A, then B, then A again").isEmpty();
        assertThat(ledger.fileMemory.recall(B, "v1")).isPresent();
    }

    @Test
    void recallsNothingOfAPersonsOtherShelvesOrOfOthers() {
        take(A, "one");

        assertThat(ledger.fileMemory.recall(new Arrival(A.file(), A.name(), A.format(), A.account(), Shelf.WATCHLIST,
                A.hash()), "v1")).isEmpty();
        assertThat(ledger.fileMemory.recall(new Arrival(A.file(), A.name(), A.format(),
                new dev.kinorelay.domain.Account(new Person("anna"), "imdb", "imdb"), A.shelf(), A.hash()), "v1"))
                .isEmpty();
    }

    @Test
    void recallsNoRunThatFailedOrIsHeldOrWasForgotten() {
        String failed = sample.run("one");
        ledger.fileMemory.remember(A, "v1", failed);
        assertThat(ledger.fileMemory.recall(A, "v1")).as("still open").isEmpty();
        ledger.runs.fail(failed, Tally.NONE, "no", null);
        assertThat(ledger.fileMemory.recall(A, "v1")).isEmpty();

        String held = sample.run("two");
        ledger.runs.hold(held, Tally.NONE, "why", null);
        ledger.fileMemory.remember(A, "v1", held);
        assertThat(ledger.fileMemory.recall(A, "v1")).isEmpty();
        ledger.runs.release(held, "consent");
        assertThat(ledger.fileMemory.recall(A, "v1")).isPresent();

        ledger.fileMemory.forget(held);
        assertThat(ledger.fileMemory.recall(A, "v1")).isEmpty();
    }

    @Test
    void recallsNoPlan() {
        String plan = sample.run("plan", Mode.PLAN);
        ledger.runs.decide(plan, Tally.NONE, null);
        ledger.fileMemory.remember(A, "v1", plan);

        assertThat(ledger.fileMemory.recall(A, "v1")).isEmpty();
    }

    private void take(Arrival arrival, String occasion) {
        String run = sample.run(occasion);
        ledger.runs.decide(run, Tally.NONE, null);
        ledger.fileMemory.remember(arrival, "v1", run);
    }

    @Test
    void owesARunWhileAShelfIsAheadOfWhatWasPaid() {
        assertThat(ledger.debts.owedBy("out", Shelf.RATINGS)).isEmpty();
        sample.imported("one", Sample.rated("tt1", "One", 7));

        Debt debt = new Debt("out", Person.ME, Shelf.RATINGS, 1);
        assertThat(ledger.debts.owedBy("out", Shelf.RATINGS)).containsExactly(debt);
        assertThat(ledger.debts.owedBy("out", Shelf.WATCHLIST)).isEmpty();
        ledger.debts.paid(debt);
        assertThat(ledger.debts.owedBy("out", Shelf.RATINGS)).isEmpty();
        assertThat(ledger.debts.owedBy("another", Shelf.RATINGS)).hasSize(1);

        sample.imported("two", Sample.rated("tt2", "Two", 7));
        ledger.debts.paid(debt);
        assertThat(ledger.debts.owedBy("out", Shelf.RATINGS)).extracting(Debt::revision).containsExactly(2L);
    }

    @Test
    void remembersAnAnswerOnlyWhenAsked() {
        Question question = new Question(Ids.next(), sample.run("one"), Person.ME, "Which shelf is this?",
                List.of("watchlist", "history"), "imdb-csv:list.csv", ".held/list.csv", START, null);
        ledger.questions.ask(question);
        assertThat(ledger.questions.find(question.id())).contains(question);
        assertThat(ledger.questions.ofRun(question.runId())).contains(question);
        assertThat(ledger.questions.open()).containsExactly(question);

        ledger.questions.answer(question.id(), "watchlist", false);
        assertThat(ledger.questions.open()).isEmpty();
        assertThat(ledger.questions.find(question.id())).get().extracting(Question::answer).isEqualTo("watchlist");
        assertThat(ledger.questions.remembered(Person.ME, "imdb-csv:list.csv")).isEmpty();

        ledger.questions.answer(question.id(), "history", true);
        assertThat(ledger.questions.remembered(Person.ME, "imdb-csv:list.csv")).contains("history");
        assertThat(ledger.questions.remembered(new Person("anna"), "imdb-csv:list.csv")).isEmpty();
    }

    @Test
    void knowsWhereTheFileOfAQuestionWaits() {
        Question question = new Question(Ids.next(), sample.run("one"), Person.ME, "Whose is it?", List.of("me"), null,
                "inbox/list.csv", START, null);
        ledger.questions.ask(question);

        ledger.questions.waitsAt(question.runId(), ".held/list.csv");

        assertThat(ledger.questions.find(question.id())).get().extracting(Question::file).isEqualTo(".held/list.csv");
    }

    @Test
    void knowsThePersonsOfTheHousehold() {
        Person anna = new Person("anna");
        ledger.persons.add(anna);
        ledger.persons.add(anna);

        assertThat(ledger.persons.all()).containsExactly(Person.ME, anna);
        assertThat(ledger.persons.knows(new Person("ben"))).isFalse();
    }
}
