package dev.kinorelay.sandbox.trakt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatingsTest extends TraktCase {

    private static final String PLACE = "/sync/ratings";

    @Test
    void theLastRatingCounts() {
        assertThat(caller.post(PLACE, rated("7")).status()).isEqualTo(201);
        caller.post(PLACE,
                "{'movies':[{'ids':{'imdb':'tt0078748'},'rating':9,'rated_at':'2014-09-01T09:10:11.000Z'}]}");
        var rows = caller.get(PLACE + "/movies").json();
        assertThat(rows.size()).isEqualTo(1);
        assertThat(rows.at("/0/rating").asInt()).isEqualTo(9);
        assertThat(rows.at("/0/rated_at").asText()).isEqualTo("2014-09-01T09:10:11.000Z");
        assertThat(rows.at("/0/movie/ids/slug").asText()).isEqualTo("alien-1979");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "11", "7.5", "'8'", "null"})
    void refusesARatingThatIsNoWholeNumberFromOneToTen(String rating) {
        assertThat(caller.post(PLACE, rated(rating)).status()).isEqualTo(422);
        assertThat(anna.ratings().rows()).isEmpty();
    }

    @Test
    void ratesSeasonsAndEpisodesBelowAShow() {
        var said = caller.post(PLACE, "{'shows':[{'ids':{'imdb':'tt5753856'},'seasons':[{'number':1,'rating':8},"
                + "{'number':2,'episodes':[{'number':1,'rating':3}]}]}],'seasons':[{'ids':{'trakt':2},'rating':5}]}");
        assertThat(said.json().at("/added/seasons").asInt()).isEqualTo(2);
        assertThat(said.json().at("/added/episodes").asInt()).isEqualTo(1);
        assertThat(anna.ratings().of(episode(2, 1))).isEqualTo(3);
        assertThat(anna.ratings().of(dark)).isNull();
    }

    @Test
    void asksForSomeRatingsOnly() {
        anna.rated(alien, 9, NOON);
        anna.rated(heat, 4, NOON);
        assertThat(caller.get(PLACE + "/movies/8,9").json().findValuesAsText("rating")).containsExactly("9");
        assertThat(caller.get(PLACE + "/movies/11").status()).isEqualTo(404);
        assertThat(caller.get(PLACE + "/all").json().size()).isEqualTo(2);
    }

    @Test
    void givesTheRatingBackWithWhatItDoesNotKnow() {
        var said = caller.post(PLACE, "{'movies':[{'ids':{'imdb':'tt0000111'},'rating':10}]}").json();
        assertThat(said.at("/not_found/movies").toString())
                .isEqualTo("[{\"ids\":{\"imdb\":\"tt0000111\"},\"rating\":10}]");
    }

    @Test
    void removesAndSaysSo() {
        anna.rated(alien, 9, NOON);
        var said = caller.post(PLACE + "/remove", "{'movies':[{'ids':{'imdb':'tt0078748'}}]}");
        assertThat(said.status()).isEqualTo(200);
        assertThat(said.json().at("/deleted/movies").asInt()).isEqualTo(1);
        assertThat(anna.ratings().rows()).isEmpty();
    }

    @Test
    void refusesMoreThanAnAccountMayHold() {
        anna.limits(Limits.VIP.withRatings(1));
        anna.rated(alien, 9, NOON);
        assertThat(caller.post(PLACE, rated("5")).status()).as("an old one may change").isEqualTo(201);
        var said = caller.post(PLACE, "{'movies':[{'ids':{'tmdb':949},'rating':5}]}");
        assertThat(said.status()).isEqualTo(420);
        assertThat(said.header("X-VIP-User")).isEqualTo("true");
    }

    private static String rated(String rating) {
        return "{'movies':[{'ids':{'imdb':'tt0078748'},'rating':" + rating + "}]}";
    }
}
