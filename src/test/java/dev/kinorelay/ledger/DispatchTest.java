package dev.kinorelay.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Parcel.State;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.ledger.Baselines.Pair;
import dev.kinorelay.ledger.Dispatch.Sending;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class DispatchTest extends LedgerCase {

    private static final Account FAR = new Account(Person.ME, "far", "far");
    private static final Pair PAIR = new Pair(Sample.LIBRARY, Shelf.RATINGS, FAR, Shelf.RATINGS);
    private static final Pair OWN_PAST = new Pair(FAR, Shelf.RATINGS, FAR, Shelf.RATINGS);

    @Test
    void writesDownWhatIsSentBeforeItIsSent() {
        String run = admitted(PAIR, "tt1");
        millis.addAndGet(5);

        Sending sending = claim();

        assertThat(sending.sent()).isEqualTo(START.plusMillis(5));
        assertThat(sending.parcels()).allMatch(p -> p.state() == State.SENDING && p.attempt() == 1);
        assertThat(states(run)).containsExactly(State.SENDING);
        assertThat(ledger.dispatch.onTheWay(FAR)).usingRecursiveComparison().isEqualTo(List.of(sending));
        assertThat(ledger.dispatch.claim(FAR, Shelf.RATINGS, 10, p -> false)).isEmpty();
        assertThat(ledger.parcels.accountsWithWork()).containsExactly(FAR);
    }

    @Test
    void putsWhatArrivedIntoCellAndBaselineWithItsReceipt() {
        String run = admitted(PAIR, "tt1", "tt2", "tt3");
        Sending sending = claim();

        ledger.dispatch.receive(sending, List.of(Receipt.delivered(sending.parcels().get(0)),
                Receipt.alreadyThere(sending.parcels().get(1)), Receipt.refused(sending.parcels().get(2), "no")));

        assertThat(states(run)).containsExactly(State.DELIVERED, State.ALREADY_THERE, State.REFUSED);
        assertThat(standing()).hasSize(2).allMatch(mark -> mark.revision() == 1);
        assertThat(Sample.all(ledger.baselines.marks(PAIR))).hasSize(2);
    }

    @Test
    void learnsUnderWhichIdTheFarSideKnowsATitle() {
        admitted(PAIR, "tt1", "tt2");
        Sending sending = claim();
        var number = new ExternalId("tmdb-movie", "5");

        ledger.dispatch.receive(sending, List.of(
                Receipt.delivered(sending.parcels().get(0)).knownAs(List.of(number)),
                Receipt.refused(sending.parcels().get(1), "no").knownAs(List.of(number))));

        var title = sending.parcels().get(0).change().titleId();
        assertThat(ledger.titles.byIds(List.of(number))).containsEntry(number, title);
        assertThat(ledger.titles.find(title).orElseThrow().ref().ids()).hasSize(2).contains(number);
        assertThat(ledger.titles.find(title).orElseThrow().conflicts()).as("two films of one number").hasSize(1);
    }

    @Test
    void twoTitlesBecomeOneWhenTheFarSideKnowsThemAsOne() {
        admitted(PAIR, "tt1");
        Sending sending = claim();
        var number = new ExternalId("tmdb-movie", "5");
        var other = ledger.snapshots.stage(FAR, Shelf.REQUESTS);
        other.accept(new Entry(MediaRef.of(MediaKind.MOVIE, number, null, null), Value.PRESENT, null, null, null, 0));
        ledger.snapshots.resolve(other.seal(true));

        ledger.dispatch.receive(sending,
                List.of(Receipt.delivered(sending.parcels().getFirst()).knownAs(List.of(number))));

        var title = ledger.titles.byIds(List.of(number)).get(number);
        assertThat(ledger.titles.find(sending.parcels().getFirst().change().titleId()).orElseThrow().id())
                .isEqualTo(title);
        assertThat(ledger.titles.find(title).orElseThrow().merges()).hasSize(1);
        assertThat(Sample.all(ledger.baselines.marks(PAIR))).singleElement().extracting(Mark::titleId)
                .isEqualTo(title);
    }

    @Test
    void raisesNoRevisionForWhatTheCellKnew() {
        admitted(PAIR, "tt1");
        Sending first = claim();
        ledger.dispatch.receive(first, List.of(Receipt.delivered(first.parcels().getFirst())));
        Change again = sample.change(PAIR, Verb.UPDATE, mark("tt1", 7), standing().getFirst());
        ledger.parcels.admit(sample.run("again"), again, Mode.LIVE);
        Sending second = claim();

        ledger.dispatch.receive(second, List.of(Receipt.alreadyThere(second.parcels().getFirst())));

        assertThat(standing()).extracting(Mark::revision).containsExactly(1L);
    }

    @Test
    void changesNothingOnALateReceiptOfAnEarlierAttempt() {
        String run = admitted(PAIR, "tt1");
        Sending first = claim();
        ledger.dispatch.release(first);
        Sending second = claim();
        assertThat(second.parcels().getFirst().attempt()).isEqualTo(2);

        ledger.dispatch.receive(first, List.of(Receipt.delivered(first.parcels().getFirst())));
        ledger.dispatch.release(first);
        ledger.dispatch.postpone(first, START, "late");

        assertThat(states(run)).containsExactly(State.SENDING);
        assertThat(standing()).as("with what is on its way").hasSize(1);
        assertThat(count("cell") + count("baseline")).isZero();
    }

    @Test
    void touchesNoBaselineWhenAShelfIsPutBackToItsOwnPast() {
        admitted(OWN_PAST, "tt1");
        Sending sending = claim();

        ledger.dispatch.receive(sending, List.of(Receipt.delivered(sending.parcels().getFirst())));

        assertThat(standing()).hasSize(1);
        assertThat(count("baseline")).isZero();
    }

    @Test
    void letsANewerWishPassWhenTheOlderOneComesBack() {
        String older = admitted(PAIR, "tt1");
        Sending sending = claim();
        String newer = sample.run("newer");
        ledger.parcels.admit(newer, addition("tt1", 9), Mode.LIVE);
        assertThat(ledger.dispatch.claim(FAR, Shelf.RATINGS, 10, p -> false)).as("waits for the older").isEmpty();

        ledger.dispatch.release(sending);

        assertThat(states(older)).containsExactly(State.SUPERSEDED);
        assertThat(states(newer)).containsExactly(State.ADMITTED);
        assertThat(claim().parcels()).extracting(p -> p.change().value().code()).containsExactly("r9/10");
    }

    @Test
    void keepsWhatTheServicePutOffWithItsReason() {
        String run = admitted(PAIR, "tt1", "tt2");
        Sending sending = claim();

        ledger.dispatch.receive(sending, List.of(Receipt.delivered(sending.parcels().get(0)),
                Receipt.postponed(sending.parcels().get(1), "The list is full", START.plusSeconds(60))));

        assertThat(states(run)).containsExactly(State.DELIVERED, State.POSTPONED);
        assertThat(ledger.dispatch.claim(FAR, Shelf.RATINGS, 10, p -> false)).isEmpty();
        assertThat(ledger.parcels.nextDue(FAR, START)).contains(START.plusSeconds(60));
        millis.addAndGet(60_000);
        assertThat(claim().parcels()).extracting(Parcel::attempt).containsExactly(2);
    }

    @Test
    void neverPromisesTheDiskInsideAnotherWrite() {
        admitted(PAIR, "tt1");
        assertThatIllegalStateException().isThrownBy(() -> ledger.ledger.write(this::claim));
        assertThat(claim().parcels()).hasSize(1);
    }

    @Test
    void reachesTheDiskWithTheClaimAndOnlyThen() {
        assertThat(synchronous(false)).isEqualTo(1);
        assertThat(synchronous(true)).isEqualTo(2);
        assertThat(synchronous(false)).isEqualTo(1);
    }

    private long synchronous(boolean through) {
        return through ? ledger.ledger.writeThrough(this::synchronous) : synchronous();
    }

    private long synchronous() {
        return ledger.ledger.writing(sql -> sql.number("PRAGMA synchronous"));
    }

    @Test
    void commitsAnOpenGroupBeforeItWritesThrough() {
        ledger.ledger.writeInGroup(() -> admitted(PAIR, "tt1"));

        assertThat(claim().parcels()).hasSize(1);
        assertThat(CompletableFuture.supplyAsync(() -> ledger.dispatch.onTheWay(FAR)).join()).hasSize(1);
    }

    private String admitted(Pair pair, String... imdb) {
        String run = sample.run(String.join(" ", imdb));
        for (String each : imdb) {
            ledger.parcels.admit(run, sample.additions(pair, Sample.rated(each, each, 7)).getFirst(), Mode.LIVE);
        }
        return run;
    }

    private Change addition(String imdb, int rating) {
        return sample.additions(PAIR, Sample.rated(imdb, "One", rating)).getFirst();
    }

    private Mark mark(String imdb, int rating) {
        return Sample.all(ledger.snapshots.marks(sample.resolved(Sample.rated(imdb, "One", rating)))).getFirst();
    }

    private Sending claim() {
        return ledger.dispatch.claim(FAR, Shelf.RATINGS, 10, p -> false).orElseThrow();
    }

    private List<State> states(String run) {
        return ledger.parcels.page(run, null, 10).stream().map(row -> row.parcel().state()).toList();
    }

    private List<Mark> standing() {
        return Sample.all(ledger.cells.marks(FAR, Shelf.RATINGS));
    }
}
