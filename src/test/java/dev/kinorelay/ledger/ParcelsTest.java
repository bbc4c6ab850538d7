package dev.kinorelay.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Parcel.State;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.ledger.Baselines.Pair;
import dev.kinorelay.ledger.Parcels.Batch;
import dev.kinorelay.ledger.Parcels.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParcelsTest extends LedgerCase {

    private static final Account ANNA = Account.library(new Person("anna"));

    @Test
    void letsAKeyThroughOnce() {
        String run = sample.run("one");
        Change change = addition("tt1", 7);

        assertThat(ledger.parcels.admit(run, change, Mode.LIVE)).isTrue();
        assertThat(ledger.parcels.admit(run, change, Mode.LIVE)).isFalse();
        assertThat(ledger.parcels.admit(sample.run("two"), change, Mode.LIVE)).isFalse();
        sample.deliver();
        assertThat(ledger.parcels.admit(sample.run("three"), change, Mode.LIVE)).isFalse();
        assertThat(states(run)).containsExactly(State.DELIVERED);
    }

    @Test
    void blocksAgainWhatWasRefused() {
        String run = sample.run("one");
        Change change = addition("tt1", 7);
        ledger.parcels.admit(run, change, Mode.LIVE);
        Batch batch = next();
        ledger.parcels.receive(batch, List.of(Receipt.refused(batch.parcels().getFirst(), "not known there")));

        assertThat(ledger.parcels.admit(sample.run("two"), change, Mode.LIVE)).isFalse();
        assertThat(ledger.parcels.page(run, null, 10)).extracting(Row::reason).containsExactly("not known there");
        assertThat(ledger.parcels.admit(sample.run("three"), addition("tt1", 8), Mode.LIVE)).isTrue();
    }

    @Test
    void supersedesAnUnsentParcelOfTheSameCell() {
        String run = sample.run("one");
        ledger.parcels.admit(run, addition("tt1", 7), Mode.LIVE);
        ledger.parcels.postpone(next(), START.plusSeconds(60), "busy");

        assertThat(ledger.parcels.admit(sample.run("two"), addition("tt1", 9), Mode.LIVE)).isTrue();

        assertThat(states(run)).containsExactly(State.SUPERSEDED);
        assertThat(sample.deliver()).isEqualTo(1);
        assertThat(marks()).extracting(mark -> mark.value().code()).containsExactly("r9/10");
    }

    @Test
    void addsRemovesAndAddsAgainBeforeAnythingIsSent() {
        Change add = addition("tt1", 7);
        ledger.parcels.admit(sample.run("one"), add, Mode.LIVE);
        Mark open = marks().getFirst();
        ledger.parcels.admit(sample.run("two"), sample.change(Sample.RATINGS, Verb.REMOVE, null, open), Mode.LIVE);
        assertThat(marks()).isEmpty();

        assertThat(ledger.parcels.admit(sample.run("three"), addition("tt1", 7), Mode.LIVE)).isTrue();

        assertThat(sample.deliver()).isEqualTo(1);
        assertThat(marks()).hasSize(1);
    }

    @Test
    void leavesNeitherKeyNorParcelOfWhatWasRolledBack() {
        String run = sample.run("one");
        Change change = addition("tt1", 7);
        assertThatIllegalStateException().isThrownBy(() -> ledger.ledger.write(() -> {
            assertThat(ledger.parcels.admit(run, change, Mode.LIVE)).isTrue();
            throw new IllegalStateException("killed");
        }));

        assertThat(count("parcel") + count("pair")).isZero();
        assertThat(ledger.parcels.admit(run, change, Mode.LIVE)).isTrue();
    }

    @Test
    void admitsOneKeyOnceWhenManyThreadsTry() {
        String run = sample.run("one");
        List<Change> changes = sample.additions(Sample.RATINGS, entries(300));
        Set<String> admitted = ConcurrentHashMap.newKeySet();

        List<Thread> threads = IntStream.range(0, 3).mapToObj(i -> Thread.ofPlatform().start(() -> {
            changes.forEach(change -> ledger.ledger.writeInGroup(() -> {
                if (ledger.parcels.admit(run, change, Mode.LIVE) && !admitted.add(change.titleId().value())) {
                    admitted.add("twice");
                }
            }));
            ledger.ledger.endGroup();
        })).toList();
        threads.forEach(ParcelsTest::join);

        assertThat(admitted).hasSize(300).doesNotContain("twice");
        assertThat(count("parcel")).isEqualTo(300);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException end) {
            throw new IllegalStateException(end);
        }
    }

    @Test
    void givesParcelsOfOneShelfInOrderOfAdmission() {
        String run = sample.run("one");
        List<Change> ratings = sample.additions(Sample.RATINGS, entries(30));
        ratings.forEach(change -> ledger.parcels.admit(run, change, Mode.LIVE));
        Pair hers = new Pair(Sample.IMDB, Shelf.RATINGS, ANNA, Shelf.WATCHLIST);
        sample.additions(hers, entries(5)).forEach(change -> ledger.parcels.admit(run, change, Mode.LIVE));

        assertThat(ledger.parcels.accountsWithWork()).containsExactly(ANNA, Sample.LIBRARY);
        Batch first = next(20);
        assertThat(first.account()).isEqualTo(Sample.LIBRARY);
        assertThat(first.shelf()).isEqualTo(Shelf.RATINGS);
        assertThat(first.parcels()).extracting(parcel -> parcel.change().titleId())
                .containsExactlyElementsOf(ratings.subList(0, 20).stream().map(Change::titleId).toList());
        ledger.parcels.receive(first, first.parcels().stream().map(Receipt::delivered).toList());
        Batch second = next(20);
        assertThat(second.parcels()).hasSize(10);
        ledger.parcels.receive(second, second.parcels().stream().map(Receipt::delivered).toList());
        assertThat(ledger.parcels.due(Sample.LIBRARY, START)).isEmpty();
        assertThat(ledger.parcels.due(ANNA, START)).containsExactly(Shelf.WATCHLIST);
        assertThat(ledger.parcels.next(ANNA, Shelf.WATCHLIST, 20, START).parcels()).hasSize(5)
                .allMatch(parcel -> parcel.change().shelf().equals(Shelf.WATCHLIST));
    }

    @Test
    void givesBackTheWholeChange() {
        String run = sample.run("one");
        Change change = addition("tt1", 7);
        ledger.parcels.admit(run, change, Mode.LIVE);

        Parcel parcel = next().parcels().getFirst();

        assertThat(parcel.change()).usingRecursiveComparison().ignoringFields("ref.facts").isEqualTo(change);
        assertThat(parcel.key()).isEqualTo(Parcel.keyOf(change));
        assertThat(parcel.runId()).isEqualTo(run);
        assertThat(parcel.state()).isEqualTo(State.ADMITTED);
    }

    @Test
    void waitsUntilAPostponedParcelIsDue() {
        ledger.parcels.admit(sample.run("one"), addition("tt1", 7), Mode.LIVE);
        Instant due = START.plus(Duration.ofMinutes(5));
        ledger.parcels.postpone(next(), due, "The service is down");

        assertThat(ledger.parcels.next(Sample.LIBRARY, Shelf.RATINGS, 10, due.minusMillis(1)).parcels()).isEmpty();
        assertThat(ledger.parcels.accountsWithWork()).containsExactly(Sample.LIBRARY);
        assertThat(ledger.parcels.next(Sample.LIBRARY, Shelf.RATINGS, 10, due).parcels()).extracting(Parcel::state)
                .containsExactly(State.POSTPONED);
    }

    @Test
    void touchesOnlyParcelsThatAreOpen() {
        String run = sample.run("one");
        ledger.parcels.admit(run, addition("tt1", 7), Mode.LIVE);
        Batch batch = next();
        ledger.parcels.admit(sample.run("two"), addition("tt1", 9), Mode.LIVE);

        ledger.parcels.receive(batch, List.of(Receipt.delivered(batch.parcels().getFirst())));
        ledger.parcels.postpone(batch, START, "late");

        assertThat(states(run)).containsExactly(State.SUPERSEDED);
        assertThat(Sample.all(ledger.baselines.marks(Sample.RATINGS))).extracting(mark -> mark.value().code())
                .as("the one that is open").containsExactly("r9/10");
    }

    @Test
    void listsTheParcelsOfARunPageByPage() {
        String run = sample.run("one");
        sample.additions(Sample.RATINGS, entries(25)).forEach(change -> ledger.parcels.admit(run, change, Mode.LIVE));

        List<Row> first = ledger.parcels.page(run, null, 20);
        List<Row> rest = ledger.parcels.page(run, first.getLast().parcel().id(), 20);

        assertThat(first).hasSize(20);
        assertThat(rest).hasSize(5).allMatch(row -> row.admitted().equals(START) && row.settled() == null);
        assertThat(ledger.parcels.accountsWithWork()).containsExactly(Sample.LIBRARY);
    }

    private static Entry[] entries(int number) {
        return IntStream.range(0, number).mapToObj(i -> Sample.rated("tt" + i, "T", 7)).toArray(Entry[]::new);
    }

    private Change addition(String imdb, int rating) {
        Change change = sample.additions(Sample.RATINGS, Sample.rated(imdb, "One", rating)).getFirst();
        assertThat(change.value()).isEqualTo(Value.of(Rating.outOfTen(rating)));
        return change;
    }

    private Batch next() {
        return next(10);
    }

    private Batch next(int limit) {
        return ledger.parcels.next(Sample.LIBRARY, Shelf.RATINGS, limit, START);
    }

    private List<State> states(String run) {
        return ledger.parcels.page(run, null, 10).stream().map(row -> row.parcel().state()).toList();
    }

    private List<Mark> marks() {
        return Sample.all(ledger.cells.marks(Sample.LIBRARY, Shelf.RATINGS));
    }
}
