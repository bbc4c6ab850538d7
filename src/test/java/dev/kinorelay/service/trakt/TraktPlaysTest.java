package dev.kinorelay.service.trakt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Parcel.State;
import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TraktPlaysTest {

    private static final String EVENING = "2025-01-05T20:15:30.250Z";

    private final Script trakt = new Script().always("GET /users/settings", 200, "{}");
    private final Desk desk = new Desk(trakt).connected();

    @Test
    void looksFirstAndSendsTimesInUtcToTheSecond() {
        trakt.rows("/sync/history").always("POST /sync/history", 201, added(1));

        assertThat(write(play(Verb.ADD, Desk.movie(1), EVENING))).containsExactly(State.DELIVERED);

        assertThat(trakt.calls().getFirst())
                .startsWith("GET /sync/history?start_at=2025-01-05T20:14:30Z&end_at=2025-01-06");
        assertThat(trakt.bodies("/sync/history").getLast()).isEqualTo(Script
                .parse("{\"movies\":[{\"ids\":{\"imdb\":\"tt0000001\"},\"watched_at\":\"2025-01-05T20:15:30Z\"}]}"));
    }

    @Test
    void aPlayThatIsThereIsNotSentTwice() {
        trakt.rows("/sync/history", Samples.play(7, 1, "2025-01-05T20:15:59.000Z"));
        assertThat(write(play(Verb.ADD, Desk.movie(1), EVENING))).containsExactly(State.ALREADY_THERE);
        assertThat(trakt.count("POST")).isZero();
    }

    @Test
    void onePlayThereStandsForOneOfOurs() {
        trakt.rows("/sync/history", Samples.play(7, 1, "2025-01-05T20:15:59.000Z"),
                Samples.play(8, 2, "2025-01-05T20:15:59.000Z"));
        trakt.always("POST /sync/history", 201, added(1));
        assertThat(write(play(Verb.ADD, Desk.movie(1), EVENING), play(Verb.ADD, Desk.movie(1), "2025-01-05T20:15:40Z")))
                .containsExactly(State.ALREADY_THERE, State.DELIVERED);
    }

    @Test
    void aPlayKnownToTheDayIsAnyPlayOfThatDay() {
        trakt.rows("/sync/history", Samples.play(7, 1, "2025-01-05T20:15:59.000Z"));
        trakt.always("POST /sync/history", 201, added(1));
        assertThat(write(day(Desk.movie(1), "2025-01-04T23:00:00Z"), day(Desk.movie(1), "2025-01-05T23:00:00Z")))
                .containsExactly(State.ALREADY_THERE, State.DELIVERED);
    }

    @Test
    void aWholeShowIsNeverMarkedAsWatched() {
        assertThat(desk.writer.write(Desk.ME, Shelf.HISTORY,
                List.of(play(Verb.ADD, Desk.ref(MediaKind.SHOW, "imdb:tt0000001"), EVENING)))).singleElement()
                .satisfies(done -> {
                    assertThat(done.state()).isEqualTo(State.REFUSED);
                    assertThat(done.reason()).contains("every episode");
                });
        assertThat(trakt.calls()).isEmpty();
    }

    @Test
    void aHistoryThatCannotBeTrustedSendsNothing() {
        trakt.always("GET /sync/history", 200, "[]");
        assertThatThrownBy(() -> write(play(Verb.ADD, Desk.movie(1), EVENING))).isInstanceOf(TryLater.class);
        assertThat(trakt.count("POST")).isZero();
    }

    @Test
    void removesByTheIdOfThePlayAndNeverByTitle() {
        trakt.rows("/sync/history", Samples.play(9007199254740993L, 1, "2025-01-05T20:15:59.000Z"),
                Samples.play(8, 1, "2025-01-05T21:00:00.000Z"), Samples.play(9, 2, "2025-01-05T20:15:59.000Z"));
        trakt.always("POST /sync/history/remove", 200,
                "{\"deleted\":{\"movies\":1,\"episodes\":0},\"not_found\":{\"ids\":[]}}");

        assertThat(write(play(Verb.REMOVE, Desk.movie(1), EVENING), play(Verb.REMOVE, Desk.movie(3), EVENING)))
                .containsExactly(State.DELIVERED, State.ALREADY_THERE);
        assertThat(trakt.bodies("/sync/history/remove").getFirst())
                .isEqualTo(Script.parse("{\"ids\":[9007199254740993]}"));
    }

    @Test
    void countsThatDoNotAddUpAreLookedAt() {
        trakt.rows("/sync/history").always("POST /sync/history", 201, added(3));
        assertThatThrownBy(() -> write(play(Verb.ADD, Desk.movie(1), EVENING)))
                .isInstanceOfSatisfying(TryLater.class, later -> assertThat(later.mayHaveArrived()).isTrue());
    }

    @Test
    void aLongHistoryIsLookedAtInStretches() {
        trakt.always("GET /sync/history", request -> {
            String query = request.address().getQuery();
            boolean wide = query.contains("start_at=2009") && !query.contains("end_at=2010");
            return Script.answer(200, "[]", "X-Pagination-Limit", 250, "X-Pagination-Page-Count", wide ? 400 : 0,
                    "X-Pagination-Item-Count", wide ? 100_000 : 0);
        });
        trakt.always("POST /sync/history", 201, added(8));
        var plays = IntStream.range(0, 8)
                .mapToObj(i -> play(Verb.ADD, Desk.movie(i + 1), (2010 + i) + "-01-01T00:00:30Z"))
                .toArray(Parcel[]::new);

        assertThat(write(plays)).hasSize(8).containsOnly(State.DELIVERED);
        assertThat(trakt.count("GET /sync/history")).isLessThanOrEqualTo(8);
    }

    @Test
    void afterALostAnswerThePlayAtThatMinuteIsTheOneThatWasSent() {
        trakt.rows("/sync/history", Samples.play(7, 1, "2025-01-05T20:15:30.000Z"));
        var arrived = play(Verb.ADD, Desk.movie(1), EVENING);
        var lost = play(Verb.ADD, Desk.movie(2), EVENING);
        var gone = play(Verb.REMOVE, Desk.movie(3), EVENING);
        assertThat(desk.writer.confirm(Desk.ME, Shelf.HISTORY, List.of(arrived, lost, gone)))
                .extracting(Receipt::parcelId)
                .containsExactly(arrived.id(), gone.id());
    }

    private List<State> write(Parcel... parcels) {
        return desk.writer.write(Desk.ME, Shelf.HISTORY, List.of(parcels)).stream().map(Receipt::state).toList();
    }

    private static Parcel play(Verb verb, MediaRef ref, String at) {
        return Desk.parcel(verb, Shelf.HISTORY, ref, Value.of(new Play(Instant.parse(at), Play.Precision.SECOND)));
    }

    private static Parcel day(MediaRef ref, String at) {
        return Desk.parcel(Verb.ADD, Shelf.HISTORY, ref, Value.of(Play.onDay(Instant.parse(at))));
    }

    private static String added(int movies) {
        return "{\"added\":{\"movies\":" + movies + ",\"episodes\":0},\"not_found\":{\"movies\":[]}}";
    }
}
