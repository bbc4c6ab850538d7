package dev.kinorelay.flow.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.sandbox.TurnedClock;
import dev.kinorelay.sandbox.trakt.TraktDouble;
import dev.kinorelay.service.Request;
import dev.kinorelay.service.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shipped manners towards Trakt, at its double. */
class TraktMannersTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private final TraktDouble trakt = TraktDouble.start(new TurnedClock(NOON));
    private final String token = trakt.accessFor(trakt.member("anna"));
    private GatewayRig rig;

    @BeforeEach
    void open() throws Exception {
        rig = new GatewayRig(Path.of("routes/services/trakt.yaml"), Map.of("redeliveryDelay", "1"),
                Duration.ofSeconds(5));
    }

    @AfterEach
    void close() {
        rig.close();
        trakt.close();
    }

    @Test
    void lettersInTheQueryArriveAsTheyAre() {
        var alien = trakt.catalogue().movie("Alien", 1979, "tt0078748", 348);
        trakt.member("anna").watched(alien, NOON);

        assertThat(get("/search/imdb/tt0078748?type=movie,show,episode").json()).hasSize(1);
        assertThat(get("/sync/history?start_at=2026-11-25T11:59:00Z&end_at=2026-11-25T12:01:00Z&page=1&limit=250"))
                .satisfies(answer -> {
                    assertThat(answer.json()).hasSize(1);
                    assertThat(answer.number("x-pagination-item-count")).hasValue(1);
                });
        assertThat(get("/sync/history?start_at=2026-11-25T12:01:00Z").json()).isEmpty();
    }

    @Test
    void aWriteArrivesWithItsHeadersAndItsBody() {
        trakt.catalogue().movie("Alien", 1979, "tt0078748", 348);
        var body = Map.of("movies", List.of(Map.of("ids", Map.of("imdb", "tt0078748"))));

        Response answer = rig.gateway
                .call(signed(
                        Request.write(rig.account("me"), "POST", trakt.address().resolve("/sync/watchlist"), body)));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(trakt.member("anna").watchlist().rows()).hasSize(1);
        assertThat(trakt.journal().count("POST", "/sync/watchlist")).isEqualTo(1);
    }

    @Test
    void theLoginIsReachedTheSameWay() {
        Response answer = rig.gateway.call(Request.write(rig.account("me"), "POST",
                trakt.address().resolve("/oauth/device/code"), Map.of("client_id", TraktDouble.CLIENT_ID)));
        assertThat(answer.json().path("user_code").asText()).isNotBlank();
    }

    private Response get(String path) {
        return rig.gateway.call(signed(Request.read(rig.account("me"), trakt.address().resolve(path))));
    }

    private Request signed(Request request) {
        return request.with("trakt-api-version", "2")
                .with("trakt-api-key", TraktDouble.CLIENT_ID)
                .with("Authorization", "Bearer " + token);
    }
}
