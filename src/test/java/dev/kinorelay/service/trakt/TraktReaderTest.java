package dev.kinorelay.service.trakt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.service.Reading;
import dev.kinorelay.service.Since;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraktReaderTest {

    private static final String WATCHLIST = "GET /sync/watchlist/all/rank/asc";

    private final Script trakt = new Script().always("GET /sync/last_activities", 200, Samples.QUIET);
    private final Desk desk = new Desk(trakt).connected();

    @Test
    void readsTheWatchlistToItsLastPageBelievingACutDownLimit() {
        page(1, 3, 5, 2, Samples.wish(1, 1), Samples.wish(2, 2));
        page(2, 3, 5, 2, Samples.wish(3, 3), Samples.wish(4, 4));
        page(3, 3, 5, 2, Samples.wish(5, 5));

        Reading reading = desk.read(Shelf.WATCHLIST, Since.EVER);

        assertThat(reading.extent()).isEqualTo(Reading.Extent.WHOLE);
        assertThat(desk.entries).hasSize(5);
        assertThat(trakt.calls()).contains(WATCHLIST + "?page=1&limit=250", WATCHLIST + "?page=2&limit=2",
                WATCHLIST + "?page=3&limit=2");
    }

    @Test
    void aPageThatIsShortMakesTheReadingPartial() {
        page(1, 2, 4, 2, Samples.wish(1, 1), Samples.wish(2, 2));
        page(2, 2, 4, 2, Samples.wish(3, 3));

        Reading reading = desk.read(Shelf.WATCHLIST, Since.EVER);

        assertThat(reading.isComplete()).isFalse();
        assertThat(reading.note()).contains("speaks of 4 rows and sent 3");
        assertThat(reading.mark()).isNull();
    }

    @Test
    void anEmptyAnswerWhereThereShouldBeRowsIsNoEmptyShelf() {
        page(1, 1, 7, 250);
        assertThat(desk.read(Shelf.WATCHLIST, Since.EVER).isComplete()).isFalse();
    }

    @Test
    void anAnswerWithoutCountsIsNoShelf() {
        trakt.always(WATCHLIST, 200, "[]");
        assertThat(desk.read(Shelf.WATCHLIST, Since.EVER).note()).contains("did not say how many");
    }

    @Test
    void aShelfThatChangesWhileItIsReadIsPartial() {
        page(1, 2, 4, 2, Samples.wish(1, 1), Samples.wish(2, 2));
        page(2, 2, 3, 2, Samples.wish(4, 4));
        assertThat(desk.read(Shelf.WATCHLIST, Since.EVER).note()).contains("changed on Trakt while");
    }

    @Test
    void aRowSentTwiceIsGivenOnceAndNothingIsTrustedOfTheRest() {
        page(1, 2, 4, 2, Samples.wish(1, 1), Samples.wish(2, 2));
        page(2, 2, 4, 2, Samples.wish(2, 2), Samples.wish(3, 3));

        assertThat(desk.read(Shelf.WATCHLIST, Since.EVER).note()).contains("twice");
        assertThat(desk.entries).hasSize(3);
    }

    @Test
    void anEmptyShelfIsWhole() {
        trakt.rows("/sync/watchlist");
        assertThat(desk.read(Shelf.WATCHLIST, Since.EVER).extent()).isEqualTo(Reading.Extent.WHOLE);
    }

    @Test
    void somethingElseThanAListIsTriedAgainLater() {
        trakt.always(WATCHLIST, 200, "{\"error\":\"?\"}");
        assertThatThrownBy(() -> desk.read(Shelf.WATCHLIST, Since.EVER)).isInstanceOf(TryLater.class)
                .hasMessageContaining("me/trakt");
    }

    @Test
    void keepsIdsInTheNamespaceOfTheirKindHoweverLong() {
        trakt.rows("/sync/watchlist", Samples.wish(1, 1), Samples.episode(), Samples.season());

        assertThat(desk.read(Shelf.WATCHLIST, Since.EVER).isComplete()).isTrue();

        var movie = desk.entries.get(0);
        assertThat(movie.ref().ids()).extracting(ExternalId::toString)
                .containsExactly("imdb:tt0000001", "trakt-movie:1", "tmdb-movie:1");
        assertThat(movie.since()).hasToString("2025-05-01T10:00:00Z");
        assertThat(movie.note()).isNull();
        var episode = desk.entries.get(1);
        assertThat(episode.ref().ids()).extracting(ExternalId::toString)
                .containsExactly("trakt-episode:5000000000", "tmdb-episode:62127", "tvdb-episode:4127161");
        assertThat(episode.ref().title()).isEqualTo("Breaking Bad: Hermanos");
        assertThat(episode.ref().season()).isEqualTo(4);
        assertThat(episode.ref().episode()).isEqualTo(8);
        assertThat(episode.note()).isEqualTo("Anna said so");
        var season = desk.entries.get(2);
        assertThat(season.ref().kind()).isEqualTo(MediaKind.SEASON);
        assertThat(season.ref().title()).isEqualTo("Breaking Bad: Season 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":5,\"type\":\"person\",\"person\":{\"ids\":{\"trakt\":3}}}",
            "{\"id\":5,\"type\":\"movie\",\"movie\":{\"title\":\"?\",\"ids\":{}}}", "{\"id\":5}", "17", "null"})
    void aRowThatMakesNoSenseIsNotDroppedWithoutAWord(String row) {
        trakt.rows("/sync/watchlist", Samples.wish(1, 1), row);

        Reading reading = desk.read(Shelf.WATCHLIST, Since.EVER);

        assertThat(reading.isComplete()).isFalse();
        assertThat(reading.note()).contains("1 of 2 rows");
        assertThat(desk.entries).hasSize(1);
    }

    @Test
    void readsRatingsOfEveryKind() {
        trakt.rows("/sync/ratings/movies", Samples.rating(1, 8), Samples.rating(2, 10));
        trakt.rows("/sync/ratings/shows").rows("/sync/ratings/seasons").rows("/sync/ratings/episodes");

        assertThat(desk.read(Shelf.RATINGS, Since.EVER).extent()).isEqualTo(Reading.Extent.WHOLE);
        assertThat(desk.entries).extracting(entry -> entry.value().code()).containsExactly("r8/10", "r10/10");
    }

    @Test
    void aRatingOutsideOfOneToTenIsNoRating() {
        trakt.rows("/sync/ratings/movies", Samples.rating(1, 0)).rows("/sync/ratings");
        assertThat(desk.read(Shelf.RATINGS, Since.EVER).isComplete()).isFalse();
    }

    @Test
    void nothingNewOnThreeShelvesCostsOneCall() {
        trakt.rows("/sync/");
        var marks = IntStream.range(0, 3).mapToObj(i -> desk.read(shelf(i), Since.EVER).mark()).toList();
        desk.now = desk.now.plus(Duration.ofHours(1));
        trakt.asked.clear();

        for (int i = 0; i < 3; i++) {
            Reading reading = desk.read(shelf(i), new Since(marks.get(i), Desk.NOON));
            assertThat(reading).isEqualTo(Reading.unchanged(marks.get(i)));
        }
        assertThat(trakt.calls()).containsExactly("GET /sync/last_activities");
    }

    @Test
    void whatHappensInTheSameSecondIsFoundNextTime() {
        trakt.rows("/sync/watchlist");
        trakt.once("GET /sync/last_activities", 200,
                Samples.QUIET.replace("2026-01-02T03:04:05", "2026-11-25T11:59:59"));

        String mark = desk.read(Shelf.WATCHLIST, Since.EVER).mark();

        desk.now = desk.now.plus(Duration.ofHours(1));
        trakt.once("GET /sync/last_activities", 200,
                Samples.QUIET.replace("2026-01-02T03:04:05", "2026-11-25T11:59:59"));
        assertThat(desk.read(Shelf.WATCHLIST, new Since(mark, Desk.NOON)).extent()).isEqualTo(Reading.Extent.WHOLE);
    }

    @Test
    void aWholeReadingOnRequestLooksWhateverChanged() {
        trakt.rows("/sync/watchlist", Samples.wish(1, 1));
        desk.read(Shelf.WATCHLIST, Since.EVER);
        assertThat(desk.read(Shelf.WATCHLIST, Since.EVER).extent()).isEqualTo(Reading.Extent.WHOLE);
    }

    @Test
    void activitiesThatSayNothingAreNotTakenForNothingNew() {
        trakt.once("GET /sync/last_activities", 200, "{}");
        assertThatThrownBy(() -> desk.read(Shelf.WATCHLIST, new Since("", Desk.NOON))).isInstanceOf(TryLater.class);
    }

    private static Shelf shelf(int i) {
        return new Shelf[]{Shelf.WATCHLIST, Shelf.RATINGS, Shelf.HISTORY}[i];
    }

    private void page(int page, int pages, int rows, int limit, String... content) {
        trakt.always(WATCHLIST + "?page=" + page + "&", 200, "[" + String.join(",", content) + "]", "X-Pagination-Page",
                page, "X-Pagination-Limit", limit, "X-Pagination-Page-Count", pages, "X-Pagination-Item-Count", rows);
    }
}
