package dev.kinorelay.sandbox.trakt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SteeredTest extends TraktCase {

    private final Caller steerer = new Caller(trakt, null);

    @Test
    void showsAllItHoldsAndForgetsIt() {
        anna.wants(alien, NOON);
        anna.rated(heat, 8, NOON);
        anna.watched(heat, NOON);
        var state = steerer.get("/_sandbox/state").json().path("anna");
        assertThat(state.at("/watchlist/0/imdb").asText()).isEqualTo("tt0078748");
        assertThat(state.at("/ratings/0/rating").asInt()).isEqualTo(8);
        assertThat(state.at("/history/0/watched_at").asText()).isEqualTo("2026-08-01T12:00:00.000Z");
        steerer.post("/_sandbox/reset", "");
        assertThat(steerer.get("/_sandbox/state").json().at("/anna/watchlist").size()).isZero();
        assertThat(caller.get("/users/settings").status()).as("tokens are gone too").isEqualTo(401);
    }

    @Test
    void takesTitlesMembersAndCodes() {
        assertThat(steerer.post("/_sandbox/movie", "{'title':'Ran','year':1985,'imdb':'tt0089881','tmdb':11645}").json()
                .at("/ids/slug").asText()).isEqualTo("ran-1985");
        var token = steerer.post("/_sandbox/token", "{'member':'ben'}").json().path("access_token").asText();
        var ben = new Caller(trakt, token);
        assertThat(ben.get("/users/settings").json().at("/limits/watchlist/item_count").asInt()).isEqualTo(5_000);
        steerer.post("/_sandbox/member", "{'member':'ben','free':true,'watchlist_limit':3}");
        assertThat(ben.get("/users/settings").json().at("/limits/watchlist/item_count").asInt()).isEqualTo(3);
        steerer.post("/_sandbox/member", "{'member':'ben','expire':true}");
        assertThat(ben.get("/users/settings").status()).isEqualTo(401);
        var device = steerer.post("/oauth/device/code", "{'client_id':'" + TraktDouble.CLIENT_ID + "'}").json();
        assertThat(
                steerer.post("/_sandbox/approve", "{'member':'ben','code':'" + device.path("user_code").asText() + "'}")
                        .status())
                .isEqualTo(204);
        assertThat(steerer.post("/_sandbox/approve", "{'code':'nonsense'}").status()).isEqualTo(404);
    }

    @Test
    void canLoseTheApp() {
        steerer.post("/_sandbox/app", "{'gone':true}");
        assertThat(caller.get("/users/settings").status()).isEqualTo(403);
    }
}
