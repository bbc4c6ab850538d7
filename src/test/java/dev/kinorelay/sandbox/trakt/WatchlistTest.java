package dev.kinorelay.sandbox.trakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WatchlistTest extends TraktCase {

    private static final String PLACE = "/sync/watchlist";

    @Test
    void addsOnceAndCountsWhatWasThere() {
        String body = "{'movies':[{'ids':{'imdb':'tt0078748'}},{'ids':{'tmdb':949}}],'shows':[{'ids':{'tmdb':348}}]}";
        var first = caller.post(PLACE, body);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().path("added").toString())
                .isEqualTo("{\"movies\":2,\"shows\":1,\"seasons\":0,\"episodes\":0}");
        var second = caller.post(PLACE, body).json();
        assertThat(second.at("/existing/movies").asInt()).isEqualTo(2);
        assertThat(second.at("/list/item_count").asInt()).isEqualTo(3);
        assertThat(anna.watchlist().titles()).containsExactlyInAnyOrder(alien, heat, dark);
    }

    @Test
    void listsWhatItDoesNotKnowAsItWasSent() {
        var said = caller.post(PLACE, "{'movies':[{'ids':{'imdb':'tt0000111'}},{'ids':{'imdb':'tt5753856'}}],"
                + "'shows':[{'ids':{'imdb':'tt5753856'},'seasons':[{'number':1,'episodes':[{'number':9}]}]}]}").json();
        assertThat(said.at("/not_found/movies").toString())
                .isEqualTo("[{\"ids\":{\"imdb\":\"tt0000111\"}},{\"ids\":{\"imdb\":\"tt5753856\"}}]");
        assertThat(said.at("/not_found/shows/0/seasons").toString())
                .isEqualTo("[{\"number\":1,\"episodes\":[{\"number\":9}]}]");
        assertThat(said.at("/not_found/episodes").isArray()).isTrue();
    }

    @Test
    void believesTraktsOwnIdBeforeAnyOther() {
        caller.post(PLACE, "{'movies':[{'ids':{'imdb':'tt0113277','trakt':" + alien.trakt() + "}}]}");
        assertThat(anna.watchlist().titles()).containsExactly(alien);
        caller.post(PLACE, "{'movies':[{'title':'HEAT','year':1995}]}");
        assertThat(anna.watchlist().titles()).containsExactlyInAnyOrder(alien, heat);
    }

    @Test
    void aShowWithSeasonsMeansTheSeasons() {
        caller.post(PLACE, "{'shows':[{'ids':{'imdb':'tt5753856'},'seasons':[{'number':2},"
                + "{'number':1,'episodes':[{'number':3}]}]}]}");
        assertThat(caller.get(PLACE).json().findValuesAsText("type")).containsExactly("season", "episode");
        assertThat(caller.get(PLACE + "/episodes").json().at("/0/show/title").asText()).isEqualTo("Dark");
    }

    @Test
    void saysRankAndTimeAndSortsAsAsked() {
        caller.post(PLACE, "{'movies':[{'ids':{'imdb':'tt0113277'}}]}");
        clock.turn(Duration.ofSeconds(5));
        caller.post(PLACE, "{'movies':[{'ids':{'imdb':'tt0078748'}}]}");
        var said = caller.get(PLACE + "/movies/added/desc");
        assertThat(said.json().findValuesAsText("rank")).containsExactly("2", "1");
        assertThat(said.json().at("/0/listed_at").asText()).isEqualTo("2026-08-01T12:00:05.000Z");
        assertThat(said.json().at("/0/notes").isNull()).isTrue();
        assertThat(said.header("X-Applied-Sort-By")).isEqualTo("added");
        assertThat(said.header("X-Sort-By")).isEqualTo("rank");
        assertThat(caller.get(PLACE + "/movies/imdb_rating").header("X-Applied-Sort-By")).isEqualTo("rank");
    }

    @Test
    void removesAndCountsOnlyWhatWasThere() {
        anna.wants(alien, NOON);
        var said = caller.post(PLACE + "/remove", "{'movies':[{'ids':{'imdb':'tt0078748'}},{'ids':{'tmdb':949}},"
                + "{'ids':{'tmdb':1}}]}");
        assertThat(said.status()).isEqualTo(200);
        assertThat(said.json().at("/deleted/movies").asInt()).isEqualTo(1);
        assertThat(said.json().at("/not_found/movies").size()).isEqualTo(1);
        assertThat(said.json().at("/list/item_count").asInt()).isZero();
    }

    @Test
    void refusesMoreThanAnAccountMayHoldAsAWhole() {
        anna.free().limits(Limits.FREE.withWatchlist(1));
        var said = caller.post(PLACE, "{'movies':[{'ids':{'imdb':'tt0078748'}},{'ids':{'tmdb':949}}]}");
        assertThat(said.status()).isEqualTo(420);
        assertThat(said.number("X-Account-Limit")).isEqualTo(1);
        assertThat(said.header("X-VIP-User")).isEqualTo("false");
        assertThat(said.header("X-Upgrade-URL")).startsWith("https://");
        assertThat(anna.watchlist().titles()).isEmpty();
        assertThat(caller.get("/users/settings").json().at("/limits/watchlist/item_count").asInt()).isEqualTo(1);
    }

    @Test
    void notesAreForThosewhoPayAndNotEndless() {
        assertThat(caller.post(PLACE, noted("n".repeat(501))).status()).isEqualTo(422);
        assertThat(caller.post(PLACE, noted("fine")).status()).isEqualTo(201);
        assertThat(anna.watchlist().rows().getFirst().notes()).isEqualTo("fine");
        anna.free();
        var said = caller.post(PLACE, noted("fine"));
        assertThat(said.status()).isEqualTo(426);
        assertThat(said.header("X-Upgrade-URL")).startsWith("https://");
    }

    @Test
    void whatIsWatchedLeavesAndAShowLeavesWithItsFirstEpisode() {
        anna.wants(alien, NOON);
        anna.wants(dark, NOON);
        anna.wants(trakt.catalogue().season(dark, 2).orElseThrow(), NOON);
        caller.post("/sync/history", "{'movies':[{'ids':{'imdb':'tt0078748'}}],'episodes':[{'ids':{'trakt':"
                + episode(1, 1).trakt() + "}}]}");
        assertThat(anna.watchlist().titles()).extracting(Title::kind).containsExactly(Kind.SEASON);
    }

    @Test
    void saysInLastActivitiesThatSomethingChanged() {
        String before = caller.get("/sync/last_activities").json().at("/watchlist/updated_at").asText();
        clock.turn(Duration.ofMinutes(1));
        caller.post(PLACE, "{'movies':[{'ids':{'imdb':'tt0078748'}}]}");
        var after = caller.get("/sync/last_activities").json();
        assertThat(before).isEqualTo("2026-08-01T12:00:00.000Z");
        assertThat(after.at("/watchlist/updated_at").asText()).isEqualTo("2026-08-01T12:01:00.000Z");
        assertThat(after.at("/movies/watchlisted_at").asText()).isEqualTo("2026-08-01T12:01:00.000Z");
        assertThat(after.at("/shows/watchlisted_at").asText()).isEqualTo(before);
        assertThat(after.path("all").asText()).isEqualTo("2026-08-01T12:01:00.000Z");
    }

    private static String noted(String notes) {
        return "{'movies':[{'ids':{'imdb':'tt0078748'},'notes':'" + notes + "'}]}";
    }
}
