package dev.kinorelay.service.trakt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.domain.Verb;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraktReadBackTest {

    private final Script trakt = new Script();
    private final Desk desk = new Desk(trakt).connected();

    @Test
    void findsOnTheShelfWhatArrived() {
        trakt.rows("/sync/watchlist", Samples.wish(1, 1), Samples.wish(2, 2));
        var unknown = List.of(Desk.wish(Verb.ADD, Desk.movie(1)), Desk.wish(Verb.ADD, Desk.movie(3)),
                Desk.wish(Verb.REMOVE, Desk.movie(2)),
                Desk.wish(Verb.REMOVE, Desk.movie(4)));

        assertThat(desk.writer.confirm(Desk.ME, Shelf.WATCHLIST, unknown)).extracting(Receipt::parcelId)
                .containsExactly(unknown.get(0).id(), unknown.get(3).id());
        assertThat(trakt.count("POST")).isZero();
    }

    @Test
    void aRatingHasArrivedWhenItIsThatRating() {
        trakt.rows("/sync/ratings/movies", Samples.rating(1, 8), Samples.rating(2, 5));
        var unknown = List.of(Desk.rated(Verb.ADD, 1, 7.5), Desk.rated(Verb.UPDATE, 2, 9));
        assertThat(desk.writer.confirm(Desk.ME, Shelf.RATINGS, unknown)).extracting(Receipt::parcelId)
                .containsExactly(unknown.getFirst().id());
    }

    @Test
    void aShelfThatCannotBeReadWholeConfirmsNothing() {
        trakt.always("GET /sync/watchlist", 200, "[]");
        assertThatThrownBy(
                () -> desk.writer.confirm(Desk.ME, Shelf.WATCHLIST, List.of(Desk.wish(Verb.ADD, Desk.movie(1)))))
                .isInstanceOf(TryLater.class);
    }
}
