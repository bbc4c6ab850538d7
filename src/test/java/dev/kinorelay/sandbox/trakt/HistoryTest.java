package dev.kinorelay.sandbox.trakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest extends TraktCase {

    private static final String PLACE = "/sync/history";

    @Test
    void whatIsSentTwiceWasWatchedTwice() {
        caller.post(PLACE, watched("'2014-09-01T09:10:11.000Z'"));
        var said = caller.post(PLACE, watched("'2014-09-01T09:10:11.000Z'"));
        assertThat(said.status()).isEqualTo(201);
        assertThat(said.json().at("/added/movies").asInt()).isEqualTo(1);
        assertThat(anna.history().plays(alien)).isEqualTo(2);
        assertThat(caller.get(PLACE).json().at("/0/id").asLong()).isGreaterThan(1L << 53);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'2014-09-01T09:10:11+01:00'", "'2014-09-01'", "'2014-09-01T09:10:11'", "'yesterday'",
            "1409562611",
            "'2014-13-01T09:10:11Z'"})
    void refusesATimeThatIsNotInUtcWithAZ(String time) {
        assertThat(caller.post(PLACE, watched(time)).status()).isEqualTo(422);
        assertThat(anna.history().rows()).isEmpty();
    }

    @Test
    void takesReleasedUnknownAndNow() {
        caller.post(PLACE, watched("'released'"));
        caller.post(PLACE, watched("'unknown'"));
        caller.post(PLACE, watched("null"));
        assertThat(anna.history().rows()).extracting(History.Row::watchedAt)
                .containsExactly(alien.released(), Instant.EPOCH, NOON);
    }

    @Test
    void aBareShowMeansEveryEpisode() {
        trakt.catalogue().episode(dark, 0, 1, null);
        var said = caller.post(PLACE, "{'shows':[{'ids':{'imdb':'tt5753856'},'watched_at':'2020-01-01T00:00:00Z'}]}");
        assertThat(said.json().at("/added/episodes").asInt()).isEqualTo(5);
        assertThat(anna.history().rows())
                .allMatch(row -> row.watchedAt().equals(Instant.parse("2020-01-01T00:00:00Z")));
    }

    @Test
    void aSeasonMeansItsEpisodesAndAnEpisodeItself() {
        caller.post(PLACE, "{'shows':[{'ids':{'imdb':'tt5753856'},'watched_at':'2020-01-01T00:00:00Z','seasons':["
                + "{'number':2},{'number':1,'episodes':[{'number':1,'watched_at':'2021-01-01T00:00:00Z'}]}]}],"
                + "'seasons':[{'ids':{'trakt':1}}]}");
        assertThat(anna.history().plays(episode(2, 1))).isEqualTo(1);
        assertThat(anna.history().plays(episode(1, 1))).isEqualTo(2);
        assertThat(anna.history().plays(episode(1, 3))).isEqualTo(1);
    }

    @Test
    void readsTheNewestFirstAndBetweenTwoTimes() {
        for (int day = 1; day <= 3; day++) {
            anna.watched(alien, Instant.parse("2026-01-0" + day + "T10:00:00Z"));
        }
        anna.watched(episode(1, 2), Instant.parse("2026-01-02T11:00:00Z"));
        assertThat(caller.get(PLACE + "/movies").json().findValuesAsText("watched_at")).containsExactly(
                "2026-01-03T10:00:00.000Z", "2026-01-02T10:00:00.000Z", "2026-01-01T10:00:00.000Z");
        assertThat(caller.get(PLACE + "?start_at=2026-01-02T10:00:00Z&end_at=2026-01-02T11:00:00Z").json().size())
                .as("both ends count").isEqualTo(2);
        assertThat(caller.get(PLACE + "?start_at=2026-01-02").status()).isEqualTo(422);
    }

    @Test
    void readsOneTitleByTraktsId() {
        anna.watched(alien, NOON);
        anna.watched(heat, NOON);
        anna.watched(episode(1, 2), NOON);
        assertThat(caller.get(PLACE + "/movies/" + heat.trakt()).json().findValuesAsText("title"))
                .containsExactly("Heat");
        assertThat(caller.get(PLACE + "/shows/" + dark.trakt()).json().size()).isEqualTo(1);
        assertThat(caller.get(PLACE + "/seasons/2").json().size()).isZero();
        assertThat(caller.get(PLACE + "/episodes/" + episode(1, 2).trakt()).json().at("/0/episode/number").asInt())
                .isEqualTo(2);
        assertThat(caller.get(PLACE + "/movies/99").status()).isEqualTo(404);
    }

    @Test
    void removesOnePlayByItsIdAndAllPlaysByTheTitle() {
        var one = anna.watched(alien, NOON);
        anna.watched(alien, NOON);
        anna.watched(heat, NOON);
        anna.watched(heat, NOON);
        var said = caller.post(PLACE + "/remove", "{'ids':[" + one.id() + ",42],'movies':[{'ids':{'tmdb':949}}]}");
        assertThat(said.status()).isEqualTo(200);
        assertThat(said.json().at("/deleted/movies").asInt()).isEqualTo(3);
        assertThat(said.json().at("/not_found/ids").toString()).isEqualTo("[42]");
        assertThat(anna.history().plays(alien)).isEqualTo(1);
    }

    @Test
    void refusesMoreThanAnAccountMayHold() {
        anna.limits(Limits.VIP.withHistory(2));
        assertThat(caller.post(PLACE, "{'shows':[{'ids':{'imdb':'tt5753856'}}]}").status()).isEqualTo(420);
        assertThat(anna.history().rows()).isEmpty();
    }

    private static String watched(String at) {
        return "{'movies':[{'ids':{'imdb':'tt0078748'},'watched_at':" + at + "}]}";
    }
}
