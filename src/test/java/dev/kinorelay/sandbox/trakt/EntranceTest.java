package dev.kinorelay.sandbox.trakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntranceTest extends TraktCase {

    private static final String PLACE = "/sync/last_activities";

    @ParameterizedTest
    @CsvSource({"User-Agent,''", "trakt-api-version,1", "trakt-api-key,somebody-else"})
    void refusesAProgramThatDoesNotSayWhoItIs(String header, String value) {
        assertThat(caller.with(header, value).get(PLACE).status()).isEqualTo(403);
    }

    @Test
    void refusesAWriteThatIsNotCalledJson() {
        assertThat(caller.with("Content-Type", "text/plain").post("/sync/history", "{}").status()).isEqualTo(412);
    }

    @Test
    void refusesATokenItNeverGave() {
        assertThat(new Caller(trakt, "made-up").get(PLACE).status()).isEqualTo(401);
        assertThat(new Caller(trakt, null).get(PLACE).status()).isEqualTo(401);
        assertThat(new Caller(trakt, "made-up").get("/search/imdb/tt0078748").status()).isEqualTo(401);
    }

    @Test
    void refusesATokenThatIsTooOld() {
        clock.turn(Duration.ofDays(7).minusSeconds(1));
        assertThat(caller.get(PLACE).status()).isEqualTo(200);
        clock.turn(Duration.ofSeconds(1));
        assertThat(caller.get(PLACE).status()).isEqualTo(401);
    }

    @Test
    void refusesEverybodyWhenTheAppIsGone() {
        trakt.app().gone(true);
        assertThat(caller.get(PLACE).status()).isEqualTo(403);
        assertThat(new Caller(trakt, null).get("/search/imdb/tt0078748").status()).isEqualTo(403);
    }

    @Test
    void refusesALockedAccount() {
        anna.locked(true);
        var said = caller.get(PLACE);
        assertThat(said.status()).isEqualTo(423);
        assertThat(said.header("X-Account-Locked")).isEqualTo("true");
    }

    @Test
    void knowsNoOtherPlacesAndNoOtherVerbs() {
        assertThat(caller.get("/sync/nothing").status()).isEqualTo(404);
        assertThat(caller.get("/sync/watchlist/songs").status()).isEqualTo(404);
        assertThat(caller.put("/sync/ratings").status()).isEqualTo(405);
        assertThat(caller.post("/sync/last_activities", "{}").status()).isEqualTo(405);
    }

    @Test
    void countsWritesByTheSecondWhenItIsStrict() {
        trakt.rates().on();
        assertThat(caller.post("/sync/history", "{}").status()).isEqualTo(201);
        var said = caller.post("/sync/history", "{}");
        assertThat(said.status()).isEqualTo(429);
        assertThat(said.number("Retry-After")).isEqualTo(1);
        assertThat(said.header("X-Ratelimit")).contains("AUTHED_API_POST_LIMIT").contains("\"remaining\":0");
        clock.turn(Duration.ofSeconds(1));
        assertThat(caller.post("/sync/history", "{}").status()).isEqualTo(201);
    }

    @Test
    void countsAThousandReadsInFiveMinutesWhenItIsStrict() {
        trakt.rates().on();
        for (int i = 0; i < 1_000; i++) {
            trakt.rates().read("anna", true, clock.instant());
        }
        var said = caller.get(PLACE);
        assertThat(said.status()).isEqualTo(429);
        assertThat(said.number("Retry-After")).isEqualTo(300);
        assertThat(said.header("X-Ratelimit")).contains("AUTHED_API_GET_LIMIT").contains("2026-08-01T12:05:00Z");
        clock.turn(Duration.ofMinutes(5));
        assertThat(caller.get(PLACE).status()).isEqualTo(200);
    }
}
