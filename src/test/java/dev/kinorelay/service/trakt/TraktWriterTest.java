package dev.kinorelay.service.trakt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Parcel.State;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.service.Request;
import dev.kinorelay.service.Response;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraktWriterTest {

    private static final String NO_LIMITS = "{\"user\":{\"username\":\"anna\"}}";

    private final Script trakt = new Script();
    private final Desk desk = new Desk(trakt).connected();
    private int taken;

    @Test
    void carriesAHundredTitlesInOneCall() {
        noLimits();
        trakt.always("POST /sync/watchlist", 201, added(100, 0));

        assertThat(write(Shelf.WATCHLIST, adds(100))).hasSize(100).allMatch(done -> done.state() == State.DELIVERED);
        assertThat(trakt.count("POST")).isEqualTo(1);
        assertThat(trakt.bodies("/sync/watchlist").getFirst().path("movies")).hasSize(100);
    }

    @Test
    void namesEachTitleUnderItsKindByTheIdTraktBelievesMost() {
        noLimits();
        trakt.always("POST /sync/watchlist", 201, added(4, 0));
        write(Shelf.WATCHLIST, List.of(add(Desk.ref(MediaKind.MOVIE, "tmdb-movie:5", "imdb:tt0000005")),
                add(Desk.ref(MediaKind.SHOW, "imdb:tt0000006", "trakt-show:9007199254740993", "tmdb-movie:3")),
                add(Desk.ref(MediaKind.SEASON, "tvdb-season:7")), add(Desk.ref(MediaKind.EPISODE, "tvdb-episode:8"))));

        assertThat(trakt.bodies("/sync/watchlist").getFirst()).isEqualTo(Script.parse("""
                {"movies":[{"ids":{"imdb":"tt0000005"}}],"shows":[{"ids":{"trakt":9007199254740993}}],
                 "seasons":[{"ids":{"tvdb":7}}],"episodes":[{"ids":{"tvdb":8}}]}"""));
    }

    @Test
    void aTitleWithoutAnIdTraktTakesIsRefusedAndItsNeighbourGoesOn() {
        noLimits();
        trakt.always("POST /sync/watchlist", 201, added(1, 0));

        var receipts = write(Shelf.WATCHLIST,
                List.of(add(Desk.ref(MediaKind.MOVIE, "letterboxd:2a")), add(Desk.movie(1))));

        assertThat(receipts).extracting(Receipt::state).containsExactly(State.REFUSED, State.DELIVERED);
        assertThat(receipts.getFirst().reason()).contains("no id that Trakt");
    }

    @Test
    void tellsTitlesTraktDoesNotKnowFromTheOthers() {
        noLimits();
        trakt.always("POST /sync/watchlist", 201, """
                {"added":{"movies":1,"shows":0,"seasons":0,"episodes":0},
                 "existing":{"movies":1,"shows":0,"seasons":0,"episodes":0},
                 "not_found":{"movies":[{"ids":{"imdb":"tt0000002"}}],"shows":[],"seasons":[],"episodes":[]}}""");

        var receipts = write(Shelf.WATCHLIST, adds(3));

        assertThat(receipts).extracting(Receipt::state)
                .containsExactly(State.DELIVERED, State.REFUSED, State.DELIVERED);
        assertThat(receipts.get(1).reason()).contains("Trakt does not know imdb:tt0000002 as a movie");
    }

    @Test
    void allThatWasThereBeforeIsAlreadyThere() {
        noLimits();
        trakt.always("POST /sync/watchlist", 200, added(0, 2));
        assertThat(write(Shelf.WATCHLIST, adds(2))).allMatch(done -> done.state() == State.ALREADY_THERE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"added\":{\"movies\":1},\"existing\":{\"movies\":0}}",
            "{\"added\":{\"movies\":2},\"existing\":{\"movies\":0},\"not_found\":{\"movies\":[{\"ids\":{\"imdb\":\"tt99\"}}]}}"})
    void anAnswerThatDoesNotAddUpIsNoReceipt(String json) {
        noLimits();
        trakt.always("POST /sync/watchlist", 201, json);
        assertThatThrownBy(() -> write(Shelf.WATCHLIST, adds(2)))
                .isInstanceOfSatisfying(TryLater.class, later -> assertThat(later.mayHaveArrived()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({"7.5,8", "7.4,7", "0.5,1", "10,10"})
    void ratesInWholeStars(double ours, int theirs) {
        noLimits();
        trakt.always("POST /sync/ratings", 201, "{\"added\":{\"movies\":1},\"not_found\":{}}");
        assertThat(write(Shelf.RATINGS, List.of(Desk.rated(Verb.ADD, 1, ours)))).singleElement()
                .matches(done -> done.state() == State.DELIVERED);
        assertThat(trakt.bodies("/sync/ratings").getFirst().at("/movies/0/rating").asInt()).isEqualTo(theirs);
    }

    @Test
    void aRatingBelowOneStarIsRefused() {
        noLimits();
        assertThat(write(Shelf.RATINGS, List.of(Desk.rated(Verb.ADD, 1, 0.4)))).singleElement()
                .satisfies(done -> assertThat(done.reason()).contains("from 1 to 10"));
        assertThat(trakt.count("POST")).isZero();
    }

    @Test
    void newAndChangedRatingsTravelTogether() {
        noLimits();
        trakt.always("POST /sync/ratings", 201, "{\"added\":{\"movies\":2},\"not_found\":{}}");
        write(Shelf.RATINGS, List.of(Desk.rated(Verb.ADD, 1, 8), Desk.rated(Verb.UPDATE, 2, 9)));
        assertThat(trakt.count("POST")).isEqualTo(1);
    }

    @Test
    void removesFromTheWatchlistAndTakesWhatIsUnknownForGone() {
        trakt.always("POST /sync/watchlist/remove", 200, """
                {"deleted":{"movies":1},"not_found":{"movies":[{"ids":{"imdb":"tt0000002"}}]}}""");
        assertThat(write(Shelf.WATCHLIST,
                List.of(Desk.wish(Verb.REMOVE, Desk.movie(1)), Desk.wish(Verb.REMOVE, Desk.movie(2)))))
                .extracting(Receipt::state)
                .containsExactly(State.DELIVERED, State.ALREADY_THERE);
    }

    @Test
    void asksTraktWhatATitleOfUnknownKindIs() {
        noLimits();
        trakt.always("GET /search/imdb/tt0000001?type=movie,show,episode", 200,
                "[{\"type\":\"show\",\"score\":null,\"show\":{\"ids\":{\"trakt\":4,\"imdb\":\"tt0000001\"}}}]");
        trakt.always("GET /search/imdb/tt0000002", 200, "[]");
        trakt.always("POST /sync/watchlist", 201, "{\"added\":{\"shows\":1},\"existing\":{},\"not_found\":{}}");

        var receipts = write(Shelf.WATCHLIST, List.of(add(Desk.ref(MediaKind.UNKNOWN, "imdb:tt0000001")),
                add(Desk.ref(MediaKind.UNKNOWN, "imdb:tt0000002"))));

        assertThat(receipts).extracting(Receipt::state).containsExactly(State.DELIVERED, State.REFUSED);
        assertThat(receipts.get(1).reason()).isEqualTo("Trakt does not know imdb:tt0000002.");
        assertThat(trakt.bodies("/sync/watchlist").getFirst().path("shows")).hasSize(1);
    }

    @Test
    void anEpisodeIsSentUnderTraktsOwnIdAsItsContractTakesNoOther() {
        noLimits();
        trakt.always("GET /search/imdb/tt0000008?type=episode", 200, """
                [{"type":"episode","episode":{"season":1,"number":1,"ids":{"trakt":5000000000}},"show":{}}]""");
        trakt.always("POST /sync/watchlist", 201, "{\"added\":{\"episodes\":1},\"existing\":{},\"not_found\":{}}");
        write(Shelf.WATCHLIST, List.of(add(Desk.ref(MediaKind.EPISODE, "imdb:tt0000008"))));
        assertThat(trakt.bodies("/sync/watchlist").getFirst())
                .isEqualTo(Script.parse("{\"episodes\":[{\"ids\":{\"trakt\":5000000000}}]}"));
    }

    @Test
    void writesWhatThePlanHasRoomForAndKeepsTheRestWithItsReason() {
        trakt.always("GET /users/settings", 200, "{\"limits\":{\"watchlist\":{\"item_count\":250}}}");
        trakt.rows("/sync/watchlist", Collections.nCopies(247, "{}").toArray(new String[0]));
        trakt.always("POST /sync/watchlist", 201, added(3, 0));

        var receipts = write(Shelf.WATCHLIST, adds(5));

        assertThat(receipts).extracting(Receipt::state)
                .containsExactly(State.DELIVERED, State.DELIVERED, State.DELIVERED, State.POSTPONED, State.POSTPONED);
        assertThat(receipts.getLast().reason()).contains("full", "250", "VIP");
        assertThat(receipts.getLast().until()).isEqualTo(Desk.NOON.plusSeconds(86_400));
        assertThat(write(Shelf.WATCHLIST, List.of(add(Desk.movie(9)))).getFirst().state()).isEqualTo(State.POSTPONED);
        assertThat(trakt.count("POST")).isEqualTo(1);
    }

    @Test
    void aLimitNobodySpokeOfIsFoundByTryingSmallerBatches() {
        noLimits();
        trakt.always("POST /sync/ratings", request -> answerWithRoomFor(6, request));
        trakt.rows("/sync/ratings");

        var receipts = write(Shelf.RATINGS, IntStream.range(1, 11).mapToObj(i -> Desk.rated(Verb.ADD, i, 7)).toList());

        assertThat(receipts.stream().filter(done -> done.state() == State.DELIVERED)).hasSize(6);
        assertThat(receipts.stream().filter(done -> done.state() == State.POSTPONED)).hasSize(4);
        assertThat(trakt.count("POST")).isLessThanOrEqualTo(8);
    }

    @Test
    void theOneTitleThatTraktTakesOffenceAtIsFoundAndTheOthersGoOn() {
        noLimits();
        trakt.always("POST /sync/watchlist", request -> {
            String body = String.valueOf(request.body());
            int size = body.split("ids=").length - 1;
            return body.contains("tt0000007") ? Script.answer(422, "") : Script.answer(201, added(size, 0));
        });

        var receipts = write(Shelf.WATCHLIST, adds(16));

        assertThat(receipts).filteredOn(done -> done.state() == State.REFUSED)
                .singleElement()
                .satisfies(done -> assertThat(done.reason()).contains("422"));
        assertThat(receipts).filteredOn(done -> done.state() == State.DELIVERED).hasSize(15);
    }

    @Test
    void doesNotWriteListsYetAndSaysSo() {
        var parcel = Desk.parcel(Verb.ADD, Shelf.list("Bond"), Desk.movie(1), Value.PRESENT);
        assertThat(desk.writer.write(Desk.ME, Shelf.list("Bond"), List.of(parcel))).singleElement()
                .satisfies(done -> assertThat(done.reason()).contains("list:Bond"));
    }

    private Response answerWithRoomFor(int room, Request request) {
        int size = String.valueOf(request.body()).split("ids=").length - 1;
        if (taken + size > room) {
            return Script.answer(420, "");
        }
        taken += size;
        return Script.answer(201, "{\"added\":{\"movies\":" + size + "},\"not_found\":{}}");
    }

    private void noLimits() {
        trakt.always("GET /users/settings", 200, NO_LIMITS);
    }

    private List<Receipt> write(Shelf shelf, List<Parcel> batch) {
        return desk.writer.write(Desk.ME, shelf, batch);
    }

    private static List<Parcel> adds(int count) {
        return IntStream.range(1, count + 1).mapToObj(i -> add(Desk.movie(i))).toList();
    }

    private static Parcel add(MediaRef ref) {
        return Desk.wish(Verb.ADD, ref);
    }

    static String added(int added, int existing) {
        return "{\"added\":{\"movies\":%d},\"existing\":{\"movies\":%d},\"not_found\":{\"movies\":[]}}"
                .formatted(added, existing);
    }
}
