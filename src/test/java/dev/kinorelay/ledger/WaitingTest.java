package dev.kinorelay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Parcel.State;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.ledger.Baselines.Pair;
import dev.kinorelay.ledger.Parcels.Row;
import dev.kinorelay.ledger.Waiting.Place;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WaitingTest extends LedgerCase {

    private static final Person ANNA = new Person("anna");
    private static final Account FAR = new Account(Person.ME, "far", "far");
    private static final Account HERS = new Account(ANNA, "far", "far");

    @Test
    void tellsWhereHowMuchSinceWhenUntilWhenAndWhy() {
        admit(FAR, Shelf.RATINGS, 5);
        var sending = ledger.dispatch.claim(FAR, Shelf.RATINGS, 2, p -> false).orElseThrow();
        var other = ledger.dispatch.claim(FAR, Shelf.RATINGS, 1, p -> false).orElseThrow();
        ledger.dispatch.postpone(other, START.plusSeconds(300), "far is down");
        millis.addAndGet(1000);
        admit(FAR, Shelf.WATCHLIST, 1);
        admit(HERS, Shelf.RATINGS, 3);

        assertThat(ledger.waiting.places(null)).containsExactly(
                new Place(HERS, Shelf.RATINGS, 3, 0, START.plusSeconds(1), null, null),
                new Place(FAR, Shelf.RATINGS, 3, 2, START, START.plusSeconds(300), "far is down"),
                new Place(FAR, Shelf.WATCHLIST, 1, 0, START.plusSeconds(1), null, null));
        assertThat(ledger.waiting.places(ANNA)).extracting(Place::account).containsExactly(HERS);
        assertThat(ledger.waiting.total()).isEqualTo(new Waiting.Total(7, 2));
        assertThat(sending.parcels()).hasSize(2);
    }

    @Test
    void tellsOfAPlaceWhereAllIsOnItsWay() {
        admit(FAR, Shelf.RATINGS, 1);
        assertThat(ledger.dispatch.claim(FAR, Shelf.RATINGS, 1, p -> false)).isPresent();

        assertThat(ledger.waiting.places(null))
                .containsExactly(new Place(FAR, Shelf.RATINGS, 0, 1, START, null, null));
    }

    @Test
    void listsWhatWaitsPageByPage() {
        admit(FAR, Shelf.RATINGS, 25);
        assertThat(ledger.dispatch.claim(FAR, Shelf.RATINGS, 3, p -> false)).isPresent();

        List<Row> first = ledger.waiting.rows(FAR, Shelf.RATINGS, null, 20);
        List<Row> rest = ledger.waiting.rows(FAR, Shelf.RATINGS, first.getLast().parcel().id(), 20);

        assertThat(first).hasSize(20);
        assertThat(first.subList(0, 3)).allMatch(row -> row.parcel().state() == State.SENDING);
        assertThat(rest).hasSize(5).allMatch(row -> row.parcel().state() == State.ADMITTED);
    }

    @Test
    void dropsWhatWasNotSentYetAndKeepsItsKey() {
        List<Change> changes = admit(FAR, Shelf.RATINGS, 2);
        assertThat(ledger.dispatch.claim(FAR, Shelf.RATINGS, 1, p -> false)).isPresent();
        List<Row> rows = ledger.waiting.rows(FAR, Shelf.RATINGS, null, 10);

        assertThat(ledger.parcels.drop(rows.get(0).parcel().id(), "dropped by anna")).as("is on its way").isFalse();
        assertThat(ledger.parcels.drop(rows.get(1).parcel().id(), "dropped by anna")).isTrue();

        assertThat(ledger.waiting.total()).isEqualTo(new Waiting.Total(0, 1));
        assertThat(ledger.parcels.admit(sample.run("again"), changes.get(1), Mode.LIVE)).isFalse();
    }

    @Test
    void dropsAllOfAnAccountThatIsGoneAndGivesTheKeysBack() {
        List<Change> changes = admit(FAR, Shelf.RATINGS, 2);
        admit(HERS, Shelf.RATINGS, 1);
        assertThat(ledger.dispatch.claim(FAR, Shelf.RATINGS, 1, p -> false)).isPresent();

        assertThat(ledger.parcels.dropAll(FAR, "the account was removed")).isEqualTo(2);

        assertThat(ledger.waiting.places(null)).extracting(Place::account).containsExactly(HERS);
        assertThat(ledger.parcels.admit(sample.run("again"), changes.get(0), Mode.LIVE)).isTrue();
    }

    @Test
    void hurriesWhatWasPutOff() {
        admit(FAR, Shelf.RATINGS, 2);
        var sending = ledger.dispatch.claim(FAR, Shelf.RATINGS, 1, p -> false).orElseThrow();
        ledger.dispatch.postpone(sending, START.plusSeconds(300), "far is down");

        ledger.parcels.hurry(FAR);

        assertThat(ledger.parcels.nextDue(FAR, START)).isEmpty();
        assertThat(ledger.dispatch.claim(FAR, Shelf.RATINGS, 9, p -> false).orElseThrow().parcels()).hasSize(2);
    }

    private List<Change> admit(Account account, Shelf shelf, int number) {
        String run = sample.run(account + "/" + shelf);
        List<Change> changes = sample.additions(new Pair(Sample.IMDB, Shelf.RATINGS, account, shelf),
                IntStream.range(0, number).mapToObj(i -> Sample.rated("tt" + i, "T", 7)).toArray(Entry[]::new));
        changes.forEach(change -> ledger.parcels.admit(run, change, Mode.LIVE));
        return changes;
    }
}
