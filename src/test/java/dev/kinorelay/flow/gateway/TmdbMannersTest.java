package dev.kinorelay.flow.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kinorelay.domain.TryLater;
import dev.kinorelay.sandbox.tmdb.SampleFilms;
import dev.kinorelay.sandbox.tmdb.TmdbDouble;
import dev.kinorelay.service.Request;
import dev.kinorelay.service.Response;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shipped manners towards TMDb, at its double, and what becomes of pictures on the way. */
class TmdbMannersTest {

    private final TmdbDouble tmdb = TmdbDouble.start();
    private final Loopback server = new Loopback();
    private GatewayRig rig;

    @BeforeEach
    void open() throws Exception {
        SampleFilms.into(tmdb.films());
        rig = new GatewayRig(Path.of("routes/services/tmdb.yaml"), Map.of("redeliveryDelay", "1"),
                Duration.ofSeconds(5));
    }

    @AfterEach
    void close() {
        rig.close();
        tmdb.close();
        server.close();
    }

    private Response get(String path) {
        return rig.gateway.call(Request.read(rig.account("me"), URI.create(tmdb.address() + path)));
    }

    private Response picture(URI address) {
        return rig.gateway.call(Request.picture(rig.account("me"), address));
    }

    private TryLater trouble() {
        return catchThrowableOfType(TryLater.class, () -> picture(server.at("/t/p/w185/a.jpg")));
    }

    @Test
    void aKeyInTheAddressAndOneInAHeaderBothArrive() {
        assertThat(get("/3/movie/949?api_key=" + TmdbDouble.KEY).json().path("title").asText()).isEqualTo("Heat");
        assertThat(get("/3/search/movie?query=Am%C3%A9lie+%26+co&api_key=" + TmdbDouble.KEY).json().path("results"))
                .isEmpty();
        assertThat(get("/3/movie/949").status()).isEqualTo(401);
        assertThat(rig.gateway.call(Request.read(rig.account("me"), URI.create(tmdb.address() + "/3/movie/949"))
                .with("Authorization", "Bearer " + TmdbDouble.TOKEN)).isGood()).isTrue();
    }

    @Test
    void keepsBelowWhatTmdbBears() {
        tmdb.keepPace();

        IntStream.range(0, 100).parallel().forEach(i -> get("/3/movie/949?api_key=" + TmdbDouble.KEY));

        assertThat(tmdb.refused()).isZero();
    }

    @Test
    void aPictureArrivesByteForByte() {
        server.deed = Loopback.answer(200, new byte[]{-1, -40, 0, 10, 13, 127}, "Content-Type: image/jpeg");

        assertThat(picture(server.at("/t/p/w185/a.jpg")).bytes())
                .hasValueSatisfying(bytes -> assertThat(bytes).containsExactly(-1, -40, 0, 10, 13, 127));
        assertThat(picture(URI.create(tmdb.pictures() + "/w500/p949.jpg")).bytes()).isPresent();
        assertThat(picture(URI.create(tmdb.pictures() + "/w500/gone.jpg")).status()).isEqualTo(404);
    }

    @Test
    void whatIsNoPictureOrTooLargeIsNotTakenIn() {
        server.deed = Loopback.answer(200, "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "Content-Type: text/html");
        assertThat(trouble()).hasMessage("tmdb answered 200 with text/html where a picture is due.");

        server.deed = Loopback.answer(200, new byte[(5 << 20) + 1], "Content-Type: image/jpeg");
        assertThat(trouble()).hasMessage("tmdb answered with a picture of more than 5 MB.");

        server.deed = Loopback.json(200, "{}");
        assertThat(trouble()).hasMessageContaining("where a picture is due");
    }
}
