package dev.kinorelay.sandbox.trakt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PagesTest extends TraktCase {

    private static final int MANY = 260;

    @BeforeEach
    void watchOften() {
        for (int i = 0; i < MANY; i++) {
            anna.watched(alien, NOON.plusSeconds(i));
        }
    }

    @Test
    void givesAPageWhetherItIsAskedForOrNot() {
        var said = caller.get("/sync/history");
        assertThat(said.json().size()).isEqualTo(100);
        assertThat(said.number("X-Pagination-Page")).isEqualTo(1);
        assertThat(said.number("X-Pagination-Limit")).isEqualTo(100);
        assertThat(said.number("X-Pagination-Page-Count")).isEqualTo(3);
        assertThat(said.number("X-Pagination-Item-Count")).isEqualTo(MANY);
    }

    @Test
    void cutsALargeLimitDownWithoutAWord() {
        var said = caller.get("/sync/history/movies?limit=1000&page=2");
        assertThat(said.number("X-Pagination-Limit")).isEqualTo(250);
        assertThat(said.json().size()).isEqualTo(10);
        assertThat(said.json().at("/9/watched_at").asText()).isEqualTo("2026-08-01T12:00:00.000Z");
    }

    @Test
    void aPageBehindTheLastIsEmpty() {
        assertThat(caller.get("/sync/history?limit=250&page=3").json().toString()).isEqualTo("[]");
    }

    @Test
    void sendsNothingTwiceToWhomHasIt() {
        var first = caller.get("/sync/history");
        var second = caller.with("If-None-Match", first.header("ETag")).get("/sync/history");
        assertThat(second.status()).isEqualTo(304);
        anna.watched(heat, NOON);
        assertThat(caller.get("/sync/history").status()).isEqualTo(200);
    }

    @Test
    void looksTitlesUpWithinTheirType() {
        var both = caller.get("/search/tmdb/348").json();
        assertThat(both.findValuesAsText("type")).containsExactly("movie", "show");
        var one = caller.get("/search/tmdb/348?type=show,episode").json();
        assertThat(one.findValuesAsText("type")).containsExactly("show");
        assertThat(one.at("/0/show/ids/imdb").asText()).isEqualTo("tt5753856");
        assertThat(caller.get("/search/imdb/tt9999999").json().toString()).isEqualTo("[]");
        assertThat(caller.get("/search/plex/1").status()).isEqualTo(404);
        assertThat(new Caller(trakt, null).get("/search/trakt/1?type=movie").json().at("/0/movie/title").asText())
                .isEqualTo("Alien");
    }
}
