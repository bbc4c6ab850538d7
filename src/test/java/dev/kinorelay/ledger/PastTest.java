package dev.kinorelay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Tally;
import dev.kinorelay.domain.Verb;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PastTest extends LedgerCase {

    @Test
    void knowsNothingToChangeWhereACellWasOnlyWrittenAgain() {
        sample.imported("one", Sample.rated("tt1", "One", 7));
        Instant at = tick();
        tick();
        write(Verb.UPDATE, "tt1", 7);

        assertThat(back(at)).isEmpty();
    }

    @Test
    void bringsBackValueDatePlaceAndNote() {
        write(Verb.ADD, "tt1", 7);
        Instant at = tick();
        tick();
        write(Verb.REMOVE, "tt1", 7);

        assertThat(back(at)).singleElement().satisfies(change -> {
            assertThat(change.verb()).isEqualTo(Verb.ADD);
            assertThat(change.value().code()).isEqualTo("r7/10");
            assertThat(change.since()).isEqualTo(Sample.FIRST_DAY);
            assertThat(change.source()).isEqualTo(change.account());
        });
    }

    /** Whatever is done to a shelf: what is planned for any moment of it makes it what it was then. */
    @RepeatedTest(30)
    void restoresAnyMoment(RepetitionInfo repetition) {
        var random = new java.util.Random(repetition.getCurrentRepetition());
        Map<Instant, TreeMap<String, String>> seen = new TreeMap<>();
        for (int step = 0; step < 15; step++) {
            seen.put(tick(), shelf());
            tick();
            change(random);
        }
        List<Instant> moments = List.copyOf(seen.keySet());
        Instant at = moments.get(random.nextInt(moments.size()));

        String run = sample.run("restore");
        tick();
        back(at).forEach(change -> ledger.parcels.admit(run, change, Mode.LIVE));
        sample.deliver();

        assertThat(shelf()).isEqualTo(seen.get(at));
        assertThat(back(at)).isEmpty();
    }

    /** Whatever a run did: its reversal makes the shelf what it was, and the reversal of that makes it so again. */
    @RepeatedTest(30)
    void takesBackAnyRunAndThatAgain(RepetitionInfo repetition) {
        var random = new java.util.Random(repetition.getCurrentRepetition());
        for (int step = 0; step < 10; step++) {
            change(random);
            tick();
        }
        TreeMap<String, String> before = shelf();
        String run = change(random);
        TreeMap<String, String> after = shelf();
        tick();

        String undo = takenBack(run);
        assertThat(shelf()).isEqualTo(before);
        tick();
        takenBack(undo);
        assertThat(shelf()).isEqualTo(after);
    }

    @Test
    void namesTheRunsThatChangedAShelf() {
        String one = sample.imported("one", Sample.rated("tt1", "One", 7), Sample.rated("tt2", "Two", 7));
        ledger.runs.decide(one, new Tally(2, 2, 0, 0, 0, 0, 0, 0, 0, 0), null);
        ledger.runs.decide(sample.run("quiet"), Tally.NONE, null);

        assertThat(ledger.past.deliveries(Sample.LIBRARY, Shelf.RATINGS, 10)).singleElement()
                .matches(delivery -> delivery.runId().equals(one) && delivery.changes() == 2);
        assertThat(ledger.past.deliveries(Sample.LIBRARY, Shelf.WATCHLIST, 10)).isEmpty();
    }

    private String takenBack(String run) {
        String undo = sample.run("undo " + run);
        for (Reversal.Step step : ledger.reversal.page(run, null, 100)) {
            assertThat(step.objection()).isNull();
            ledger.parcels.admit(undo, step.inverse(), Mode.LIVE);
        }
        sample.deliver();
        return undo;
    }

    private String change(RandomGenerator random) {
        String title = "tt" + random.nextInt(4);
        String there = shelf().get(title);
        if (there == null) {
            return write(Verb.ADD, title, 1 + random.nextInt(3));
        }
        return random.nextBoolean() ? write(Verb.REMOVE, title, 0) : write(Verb.UPDATE, title, 4 + random.nextInt(6));
    }

    private String write(Verb verb, String title, int rating) {
        Mark there = Sample.all(ledger.cells.marks(Sample.LIBRARY, Shelf.RATINGS)).stream()
                .filter(mark -> name(mark).equals(title)).findFirst().orElse(null);
        Entry entry = Sample.rated(title, title, Math.max(1, rating));
        Mark wanted = verb == Verb.REMOVE ? there
                : Sample.all(ledger.snapshots.marks(sample.resolved(entry))).getFirst();
        String run = sample.run("run " + Ids.next());
        ledger.parcels.admit(run, sample.change(Sample.RATINGS, verb, wanted, there), Mode.LIVE);
        sample.deliver();
        return run;
    }

    private TreeMap<String, String> shelf() {
        TreeMap<String, String> shelf = new TreeMap<>();
        Sample.all(ledger.cells.marks(Sample.LIBRARY, Shelf.RATINGS))
                .forEach(mark -> shelf.put(name(mark), mark.value().code()));
        return shelf;
    }

    private String name(Mark mark) {
        return ledger.ledger.read(sql -> sql.first("SELECT title FROM title WHERE id = ?", row -> row.getString(1),
                mark.titleId())).orElseThrow();
    }

    private List<Change> back(Instant at) {
        List<Change> changes = new ArrayList<>();
        try (var cursor = ledger.past.changesBackTo(Sample.LIBRARY, Shelf.RATINGS, at)) {
            cursor.forEachRemaining(changes::add);
        }
        return changes;
    }

    private Instant tick() {
        return Instant.ofEpochMilli(millis.addAndGet(1000));
    }
}
