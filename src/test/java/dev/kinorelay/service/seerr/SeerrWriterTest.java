package dev.kinorelay.service.seerr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Parcel.State;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Fault;
import dev.kinorelay.sandbox.seerr.SeerrShop;
import dev.kinorelay.service.LookupCase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeerrWriterTest extends SeerrCase {

    private static final String HEAT = "imdb:tt0113277";

    @Test
    void asksForAFilmKnownByItsIMDbIdAndTellsItsNumber() {
        var receipt = write(counter(), film(HEAT));
        assertThat(receipt.state()).isEqualTo(State.DELIVERED);
        assertThat(receipt.ids()).containsExactly(new ExternalId("tmdb-movie", "949"));
        assertThat(shop.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.type() + asked.tmdb() + asked.is4k()).isEqualTo("movie949false");
            assertThat(asked.user()).isEqualTo(1);
        });
        assertThat(calls("GET /api/v1/search")).isEqualTo(1);
    }

    @Test
    void aNumberThatIsKnownIsNotLookedUp() {
        write(counter(), film(HEAT, "tmdb-movie:949"));
        assertThat(calls("GET /api/v1/search")).isZero();
        assertThat(shop.titles()).containsExactly("movie 949");
    }

    @Test
    void theStateOfEverythingIsReadOnceBeforeAnythingIsSent() {
        var counter = counter();
        List.of("tmdb-movie:949", "tmdb-movie:348", "tmdb-movie:603").forEach(id -> write(counter, film(id)));
        assertThat(calls("GET /api/v1/media") + calls("GET /api/v1/request") + calls("GET /api/v1/status"))
                .isEqualTo(3);
        assertThat(calls("POST")).isEqualTo(3);
    }

    @Test
    void whatIsThereOrAskedForIsNotSent() {
        shop.stands("movie", 949, 5, null);
        shop.asks("movie", 348, 2);
        var counter = counter();
        assertThat(write(counter, film("tmdb-movie:949"))).extracting(Receipt::state, Receipt::reason)
                .containsExactly(State.ALREADY_THERE, "it is available");
        assertThat(write(counter, film("tmdb-movie:348"))).extracting(Receipt::state, Receipt::reason)
                .containsExactly(State.ALREADY_THERE, "it was asked for already");
        assertThat(calls("POST")).isZero();
    }

    @Test
    void whatAPersonSaidNoToIsRefusedInWordsAndNotSent() {
        shop.asks("movie", 949, 2);
        shop.decline("movie", 949);
        shop.stands("movie", 348, 6, null);
        shop.stands("movie", 603, 7, null);
        var counter = counter();
        assertThat(List.of("949", "348", "603")).map(id -> write(counter, film("tmdb-movie:" + id)).reason())
                .containsExactly("Not asked for in Seerr: a person declined it.",
                        "Not asked for in Seerr: it is on the blocklist.",
                        "Not asked for in Seerr: it was there, and was deleted.");
        assertThat(calls("POST")).isZero();
    }

    @Test
    void sixMeansDeletedInOverseerr() {
        shop.version("1.34.0");
        shop.stands("movie", 949, 6, null);
        assertThat(write(counter(), film("tmdb-movie:949")).reason()).contains("was deleted");
    }

    @Test
    void aBlocklistingThatHappenedMeanwhileIsToldByTheServer() {
        var counter = counter();
        write(counter, film("tmdb-movie:348"));
        shop.stands("movie", 949, 6, null);
        assertThat(write(counter, film("tmdb-movie:949"))).extracting(Receipt::state, Receipt::reason)
                .containsExactly(State.REFUSED, "Not asked for in Seerr: it is on the blocklist.");
    }

    @Test
    void somebodyElseWhoWasFasterIsNoTrouble() {
        var counter = counter();
        write(counter, film("tmdb-movie:348"));
        shop.asks("movie", 949, 2);
        assertThat(write(counter, film("tmdb-movie:949")).state()).isEqualTo(State.ALREADY_THERE);
        assertThat(shop.titles()).containsExactly("movie 348", "movie 949");
    }

    @Test
    void eightAtOnceForOneTitleAreOneRequest() {
        var counter = counter();
        var receipts = IntStream.range(0, 8).parallel().mapToObj(turn -> write(counter, film(HEAT)).state()).toList();
        assertThat(receipts).containsOnly(State.DELIVERED, State.ALREADY_THERE);
        assertThat(shop.titles()).containsExactly("movie 949");
    }

    @Test
    void inFourKATitleIsAskedForBesideItsOtherSelf() {
        shop.stands("movie", 949, 5, null);
        assertThat(write(counter(null, true, "all"), film("tmdb-movie:949")).state()).isEqualTo(State.DELIVERED);
        assertThat(shop.asked()).singleElement().extracting(SeerrShop.Asked::is4k).isEqualTo(true);
        assertThat(write(counter(null, true, "all"), film("tmdb-movie:949")).state()).isEqualTo(State.ALREADY_THERE);
    }

    @Test
    void asksInTheNameOfAUser() {
        write(counter(2, null, "all"), film("tmdb-movie:949"));
        assertThat(shop.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.user()).isEqualTo(2);
            assertThat(asked.status()).as("pending").isEqualTo(1);
        });
    }

    @Test
    void aUserNobodyKnowsIsForAPersonToMend() {
        assertThatThrownBy(() -> write(counter(44, null, "all"), film("tmdb-movie:949")))
                .isInstanceOfSatisfying(NeedsAttention.class, why -> {
                    assertThat(why).hasMessage("Seerr has no user 44.");
                    assertThat(why.field()).isEqualTo("user");
                });
    }

    @Test
    void aQuotaThatIsUsedUpPutsTheRestOffUntilItsWindowPasses() {
        var counter = counter(3, null, "all");
        var receipts = List.of("949", "348", "603", "278").stream()
                .map(id -> write(counter, film("tmdb-movie:" + id))).toList();
        assertThat(receipts).map(Receipt::state).containsExactly(State.DELIVERED, State.DELIVERED, State.POSTPONED,
                State.POSTPONED);
        assertThat(receipts.getLast().until())
                .isEqualTo(LookupCase.NOON.plus(Duration.ofDays(7)).plusSeconds(60));
        assertThat(receipts.getLast().reason()).isEqualTo("The quota of user 3 in Seerr is used up (2 in 7 days); the"
                + " next is free on 2 December, 12:01 UTC.");
        assertThat(calls("POST")).as("the fourth did not ask").isEqualTo(3);
        assertThat(write(counter, show("tmdb-show:1396")).state()).as("shows have their own")
                .isEqualTo(State.DELIVERED);
    }

    @Test
    void aNumberTMDbDoesNotKnowIsRefusedAndNotTriedForEver() {
        assertThat(write(counter(), film("tmdb-movie:999999"))).extracting(Receipt::state, Receipt::reason)
                .containsExactly(State.REFUSED, "Seerr and TMDb know no film 999999.");
        assertThat(write(counter(), film("imdb:tt9999999"))).extracting(Receipt::state, Receipt::reason)
                .containsExactly(State.REFUSED, "Seerr finds no film or show under imdb:tt9999999.");
    }

    @Test
    void tMDbBehindItThatIsDownIsTriedLater() {
        var counter = counter();
        shop.tmdbDown(true);
        assertThatThrownBy(() -> write(counter, film("tmdb-movie:949"))).isInstanceOf(TryLater.class)
                .hasMessageStartingWith("TMDb, which Seerr asks, cannot be reached from there");
        assertThatThrownBy(() -> write(counter, film(HEAT))).isInstanceOf(TryLater.class);
        shop.tmdbDown(false);
        assertThat(write(counter, film(HEAT)).state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void aTitleItStumblesOverIsPutOffAloneAndRefusedInTheEnd() {
        desk.site.faults().set(Fault.on("POST", ".*").lasting().answers(
                new Answer(500, Map.of("Content-Type", "application/json"), "{\"message\":\"SQLITE_FULL\"}")));
        var put = write(counter(), film("tmdb-movie:949"));
        assertThat(put.state()).isEqualTo(State.POSTPONED);
        assertThat(put.reason()).isEqualTo("Seerr could not take it: SQLITE_FULL");
        assertThat(write(counter(), parcel(Verb.ADD, MediaKind.MOVIE, 5, "tmdb-movie:949")).state())
                .isEqualTo(State.REFUSED);
    }

    @Test
    void anEpisodeIsNothingForSeerr() {
        assertThat(write(counter(), parcel(Verb.ADD, MediaKind.EPISODE, 1, "imdb:tt0959621")).reason())
                .isEqualTo("Seerr takes films and shows, and this is an episode.");
    }

    @Test
    void onlyWhatIsPendingInOurNameIsWithdrawn() {
        shop.asks("movie", 949, 1);
        shop.asks("movie", 348, 2);
        var counter = counter();
        assertThat(write(counter, parcel(Verb.REMOVE, MediaKind.MOVIE, 1, "tmdb-movie:949")).state())
                .isEqualTo(State.DELIVERED);
        assertThat(write(counter, parcel(Verb.REMOVE, MediaKind.MOVIE, 1, "tmdb-movie:348")).reason())
                .startsWith("Nothing of it is pending in Seerr in this name");
        assertThat(shop.titles()).containsExactly("movie 348");
    }

    @Test
    void whereTheAnswerWasLostItLooksWhatBecameOfIt() {
        shop.asks("movie", 949, 1);
        var unknown = List.of(film(HEAT), film("tmdb-movie:348"),
                parcel(Verb.REMOVE, MediaKind.MOVIE, 1, "tmdb-movie:603"));
        assertThat(counter().writer().confirm(ACCOUNT, Shelf.REQUESTS, unknown)).map(Receipt::parcelId)
                .containsExactly("p" + HEAT, "ptmdb-movie:603");
    }

    @Test
    void aLostAnswerIsNoNo() {
        var counter = counter();
        desk.site.faults()
                .set(Fault.on("POST", ".*").answers(new Answer(502, Map.of(), "")));
        assertThatThrownBy(() -> write(counter, film(HEAT))).isInstanceOfSatisfying(TryLater.class,
                later -> assertThat(later.mayHaveArrived()).isTrue());
    }

    @Test
    void whatItIsAskedForToHaveIsSentAlong() {
        var settings = new SeerrSettings(null, null, null, null, "all", 1, 4, "/films", List.of(7), 0, Map.of(),
                Map.of());
        write(SeerrDesk.counter(desk, settings), film("tmdb-movie:949"));
        assertThat(shop.asked().getFirst().wishes()).containsEntry("serverId", "1").containsEntry("profileId", "4")
                .containsEntry("rootFolder", "\"/films\"").containsEntry("tags", "[7]");
    }
}
