package dev.kinorelay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Run.State;
import dev.kinorelay.domain.Tally;
import dev.kinorelay.ledger.Runs.Opening;
import dev.kinorelay.ledger.Runs.Wanted;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunsTest extends LedgerCase {

    private static final Tally TALLY = new Tally(9, 1, 2, 3, 0, 1, 1, 1, 0, 4);
    private static final Person ANNA = new Person("anna");

    @Test
    void opensEachOccasionOnce() {
        assertThat(open("inbox", Person.ME, "one")).isPresent();
        assertThat(open("inbox", Person.ME, "one")).isEmpty();
        assertThat(ledger.runs.open("inbox", Person.ME)).get().extracting(Run::occasion).isEqualTo("one");
        assertThat(ledger.runs.open("inbox", ANNA)).isEmpty();
    }

    @Test
    void takesUpAnInterruptedRunUnderItsOwnId() {
        Run first = open("inbox", Person.ME, "one").orElseThrow();
        ledger.runs.reject(first.id(), List.of(new Rejected(3, "no title", null, "")));
        assertThat(ledger.runs.interruptOpen()).isEqualTo(1);
        assertThat(ledger.runs.find(first.id())).get().extracting(Run::state).isEqualTo(State.INTERRUPTED);

        Run again = open("inbox", Person.ME, "one").orElseThrow();

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.state()).isEqualTo(State.OPEN);
        assertThat(ledger.runs.rejects(again.id(), null, 10)).isEmpty();
    }

    @Test
    void knowsWhichRunTakesBackWhichOther() {
        Run run = open("inbox", Person.ME, "one").orElseThrow();
        Run other = open("inbox", Person.ME, "two").orElseThrow();
        Run undo = open("inbox", Person.ME, Run.undoOf(run.id(), "1")).orElseThrow();

        assertThat(undo.undoes()).contains(run.id());
        assertThat(run.undoes()).isEmpty();
        assertThat(ledger.runs.undoing(run.id())).contains(undo);
        assertThat(ledger.runs.undoing(other.id())).isEmpty();
    }

    @Test
    void settlesAtOnceWhatHasNothingOpen() {
        Run run = open("inbox", Person.ME, "one").orElseThrow();
        ledger.runs.about(run.id(), "imdb", "ratings");
        millis.addAndGet(1000);

        ledger.runs.decide(run.id(), TALLY, "well done");

        assertThat(ledger.runs.find(run.id())).contains(new Run(run.id(), "inbox", "v1", Person.ME, Mode.LIVE, "one",
                "file", "one.csv", "ratings", State.SETTLED, START, START.plusSeconds(1), START.plusSeconds(1), TALLY,
                "well done", null));
    }

    @Test
    void settlesWhenTheLastParcelIsReceived() {
        String run = sample.run("one");
        sample.additions(Sample.RATINGS, Sample.rated("tt1", "One", 7))
                .forEach(change -> ledger.parcels.admit(run, change, Mode.LIVE));
        ledger.runs.decide(run, TALLY, null);
        assertThat(ledger.runs.find(run)).get().extracting(Run::state).isEqualTo(State.DECIDED);
        assertThat(ledger.runs.settleFinished()).isEmpty();

        sample.deliver();

        assertThat(ledger.runs.settleFinished()).containsExactly(run);
        assertThat(ledger.runs.settleFinished()).isEmpty();
    }

    @Test
    void holdsAndReleases() {
        Run run = open("inbox", Person.ME, "one").orElseThrow();
        ledger.runs.hold(run.id(), TALLY, "12 removals", "Look at them");
        assertThat(ledger.runs.find(run.id())).get().extracting(Run::state, Run::remedy)
                .containsExactly(State.HELD, "Look at them");

        ledger.runs.release(run.id(), "with your consent");

        assertThat(ledger.runs.find(run.id())).get().extracting(Run::state, Run::message, Run::remedy)
                .containsExactly(State.SETTLED, "with your consent", null);
    }

    @Test
    void tellsWhyARunFailed() {
        Run run = open("inbox", Person.ME, "one").orElseThrow();
        ledger.runs.fail(run.id(), Tally.NONE, "cut off", "Drop it again");

        assertThat(ledger.runs.find(run.id())).get().extracting(Run::state, Run::message, Run::remedy)
                .containsExactly(State.FAILED, "cut off", "Drop it again");
        ledger.runs.release(run.id(), "not held");
        assertThat(ledger.runs.find(run.id())).get().extracting(Run::state).isEqualTo(State.FAILED);
    }

    @Test
    void listsRejectedRowsInTheOrderOfTheFile() {
        String run = sample.run("one");
        ledger.runs.reject(run,
                LongStream.of(9, 4, 7).mapToObj(line -> new Rejected(line, "why", "what", "row")).toList());

        assertThat(lines(ledger.runs.rejects(run, "4", 10))).containsExactly(7L, 9L);
        assertThat(lines(ledger.runs.rejects(run, null, 2))).containsExactly(4L, 7L);
    }

    @Test
    void losesNoRejectedRowWhenAPageEndsBetweenTwoOfOneLine() {
        String run = sample.run("one");
        ledger.runs.reject(run, Stream.of("a", "b", "c").map(why -> new Rejected(7, why, "what", "row")).toList());

        List<Reject> first = ledger.runs.rejects(run, null, 2);

        assertThat(first).extracting(reject -> reject.row().reason()).containsExactly("a", "b");
        assertThat(ledger.runs.rejects(run, first.getLast().place(), 2)).extracting(reject -> reject.row().reason())
                .containsExactly("c");
    }

    private static List<Long> lines(List<Reject> rejects) {
        return rejects.stream().map(reject -> reject.row().line()).toList();
    }

    @Test
    void listsTheNewestFirstAndOnlyWhatIsWanted() {
        Run one = open("inbox", Person.ME, "one").orElseThrow();
        Run two = open("nightly", Person.ME, "two").orElseThrow();
        Run three = open("inbox", ANNA, "three").orElseThrow();
        ledger.runs.fail(one.id(), Tally.NONE, "no", null);

        assertThat(page(null, null, null, null)).containsExactly(three.id(), two.id(), one.id());
        assertThat(page(null, null, null, two.id())).containsExactly(one.id());
        assertThat(page("inbox", null, null, null)).containsExactly(three.id(), one.id());
        assertThat(page("inbox", ANNA, null, null)).containsExactly(three.id());
        assertThat(page(null, null, State.FAILED, null)).containsExactly(one.id());
        assertThat(page("inbox", Person.ME, State.FAILED, two.id())).containsExactly(one.id());
        assertThat(ledger.runs.latest("inbox")).get().extracting(Run::id).isEqualTo(three.id());
    }

    private List<String> page(String pipeline, Person person, State state, String before) {
        return ledger.runs.page(new Wanted(pipeline, person, state, before, 10)).stream().map(Run::id).toList();
    }

    private Optional<Run> open(String pipeline, Person person, String occasion) {
        return ledger.runs
                .open(new Opening(Ids.next(), pipeline, "v1", person, Mode.LIVE, occasion, "file", occasion + ".csv"));
    }
}
