package dev.kinorelay.service.seerr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Parcel.State;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Fault;
import dev.kinorelay.service.Since;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeerrWatchlistTest extends SeerrCase {

    private static Parcel onWatchlist(Verb verb, String id) {
        var parcel = parcel(verb, MediaKind.MOVIE, 1, id);
        var change = parcel.change().to(ACCOUNT, Shelf.WATCHLIST, 0);
        return new Parcel(parcel.id(), Parcel.keyOf(change), "r1", change, State.SENDING, 1);
    }

    private Receipt put(SeerrDesk.Counter counter, Verb verb, String id) {
        return counter.writer().write(ACCOUNT, Shelf.WATCHLIST, List.of(onWatchlist(verb, id))).getFirst();
    }

    private List<String> standing(SeerrDesk.Counter counter, Account account) {
        List<Entry> entries = new ArrayList<>();
        counter.reader().read(account, Shelf.WATCHLIST, Since.EVER, entries::add);
        return entries.stream().map(entry -> entry.ref().ids().getFirst().toString()).sorted().toList();
    }

    @Test
    void whatIsPutThereStandsThereOnceAndCanBeTakenAway() {
        var counter = counter();
        assertThat(put(counter, Verb.ADD, "imdb:tt0113277").state()).isEqualTo(State.DELIVERED);
        assertThat(put(counter, Verb.ADD, "tmdb-movie:949").state()).isEqualTo(State.ALREADY_THERE);
        assertThat(standing(counter, ACCOUNT)).containsExactly("tmdb-movie:949");
        assertThat(put(counter, Verb.REMOVE, "tmdb-movie:949").state()).isEqualTo(State.DELIVERED);
        assertThat(put(counter, Verb.REMOVE, "tmdb-movie:949").state()).isEqualTo(State.ALREADY_THERE);
        assertThat(standing(counter, ACCOUNT)).isEmpty();
        assertThat(shop.asked()).as("nothing is requested by it").isEmpty();
    }

    @Test
    void eachUserHasTheirOwn() {
        put(counter(2, null, "all"), Verb.ADD, "tmdb-movie:949");
        assertThat(standing(counter(), ACCOUNT)).isEmpty();
        assertThat(standing(counter(2, null, "all"), ACCOUNT)).containsExactly("tmdb-movie:949");
    }

    @Test
    void isReadPageByPage() {
        var counter = counter();
        for (int number = 1; number <= 45; number++) {
            desk.site.world().movie("Film " + number, 2000, "tt90000" + number, 20_000 + number);
            put(counter, Verb.ADD, "tmdb-movie:" + (20_000 + number));
        }
        assertThat(standing(counter, ACCOUNT)).hasSize(45);
        assertThat(calls("GET /api/v1/user")).isEqualTo(3);
    }

    @Test
    void looksWhatBecameOfACallWhoseAnswerWasLost() {
        var counter = counter();
        put(counter, Verb.ADD, "tmdb-movie:949");
        var unknown = List.of(onWatchlist(Verb.ADD, "tmdb-movie:949"), onWatchlist(Verb.ADD, "tmdb-movie:348"));
        assertThat(counter.writer().confirm(ACCOUNT, Shelf.WATCHLIST, unknown)).singleElement()
                .extracting(Receipt::parcelId).isEqualTo("ptmdb-movie:949");
    }

    @Test
    void overseerrHasNone() {
        desk.site.faults().set(Fault.on("POST", ".*watchlist").answers(new Answer(404, Map.of(), "")));
        var counter = counter();
        assertThatThrownBy(() -> put(counter, Verb.ADD, "tmdb-movie:949")).isInstanceOf(NeedsAttention.class)
                .hasMessageContaining("Overseerr has none");
    }
}
