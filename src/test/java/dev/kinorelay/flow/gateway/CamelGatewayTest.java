package dev.kinorelay.flow.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kinorelay.domain.TryLater;
import dev.kinorelay.flow.gateway.Loopback.Deed;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The manners of a service, against a server that misbehaves on the wire. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CamelGatewayTest {

    private static final Path MIMIC = Path.of("src/test/resources/services/mimic.yaml");
    private static final byte[] NOTHING = {};

    private final Loopback server = new Loopback();
    private GatewayRig rig;

    @BeforeEach
    void open() throws Exception {
        rig = new GatewayRig(MIMIC, Map.of("redeliveryDelay", "1", "timePeriodMillis", "100"), Duration.ofMillis(400));
    }

    @AfterEach
    void close() {
        rig.close();
        server.close();
    }

    private TryLater read() {
        return catchThrowableOfType(TryLater.class, () -> rig.gateway.call(rig.get(server, "/x")));
    }

    private TryLater write() {
        return catchThrowableOfType(TryLater.class, () -> rig.gateway.call(rig.post(server, "me")));
    }

    @Test
    void asksAsItWasToldAndAnswersWhatWasSaid() {
        server.deed = Loopback.json(201, "{\"added\":{\"movies\":3}}", "X-Pagination-Item-Count: 42");
        var answer = rig.gateway.call(rig.post(server, "me").with("Authorization", "Bearer x").with("mimic-key", "k"));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().at("/added/movies").intValue()).isEqualTo(3);
        assertThat(answer.number("x-pagination-item-count")).hasValue(42);
        assertThat(answer.headers()).doesNotContainKeys("authorization", "mimic-key");
        var asked = server.asked.getFirst();
        assertThat(asked.line()).isEqualTo("POST /sync HTTP/1.1");
        assertThat(asked.body()).isEqualTo("{\"movies\":1}");
        assertThat(asked.headers()).containsEntry("content-type", "application/json")
                .containsEntry("accept", "application/json").containsEntry("authorization", "Bearer x")
                .containsEntry("mimic-key", "k");
        assertThat(asked.headers().get("user-agent")).startsWith("Kinorelay/1.2.3 (self-hosted");
    }

    @Test
    void sendsTheAddressAsItIs() {
        rig.gateway.call(rig.get(server, "/a%20b/%2Fc?q=a%26b+c&id=imdb%3Att1&empty="));
        assertThat(server.asked.getFirst().line())
                .isEqualTo("GET /a%20b/%2Fc?q=a%26b+c&id=imdb%3Att1&empty= HTTP/1.1");
    }

    @Test
    void tellsTheServiceNothingOfOurs() {
        rig.gateway.call(rig.get(server, "/x").with("kinorelay.person", "me").with("X-Other", "1"));
        assertThat(server.asked.getFirst().headers().keySet())
                .allSatisfy(name -> assertThat(name).doesNotContain("kinorelay").doesNotContain("camel"))
                .doesNotContain("x-other");
    }

    @Test
    void keepsOneConnectionAndTakesAnswersPacked() throws Exception {
        for (int i = 0; i < 5; i++) {
            rig.gateway.call(rig.get(server, "/x"));
        }
        assertThat(server.connections).hasValue(1);
        assertThat(server.asked.getFirst().headers().get("accept-encoding")).contains("gzip");
        server.deed = Loopback.answer(200, gzipped("{\"a\":1}"), "Content-Type: application/json",
                "Content-Encoding: gzip");
        assertThat(rig.gateway.call(rig.get(server, "/x")).json().path("a").intValue()).isEqualTo(1);
    }

    private static byte[] gzipped(String text) throws java.io.IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var gzip = new java.util.zip.GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    static Stream<Deed> lostAnswers() {
        byte[] half = "{\"a\":".getBytes(StandardCharsets.UTF_8);
        byte[] page = "<html>Just a moment</html>".getBytes(StandardCharsets.UTF_8);
        return Stream.of(Loopback.json(500, "{}"), Loopback.json(503, "{}", "Retry-After: 1"),
                Loopback.answer(521, page, "Content-Type: text/html"), Loopback.reset(),
                Loopback.answer(200, page, "Content-Type: text/html; charset=UTF-8"),
                Loopback.answer(202, page, "Content-Type: text/html"),
                Loopback.answer(200, half, "Content-Type: text/plain"), Loopback.json(200, "{\"a\":"),
                Loopback.json(200, "{} {}"),
                Loopback.raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n", half,
                        false),
                Loopback.raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "5\r\n", half, false),
                Loopback.raw("nonsense\r\n\r\n", NOTHING, false));
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void aWriteWhoseAnswerIsLostWentOutOnceAndMayHaveArrived(Deed deed) {
        server.deed = deed;
        assertThat(write()).satisfies(later -> assertThat(later.mayHaveArrived()).isTrue())
                .hasMessageStartingWith("mimic ");
        assertThat(server.asked).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void aReadWhoseAnswerIsLostIsAskedAgainAndThenLater(Deed deed) {
        server.deed = deed;
        assertThat(read().mayHaveArrived()).isFalse();
        assertThat(server.asked).hasSize(3);
    }

    @Test
    void whatIsNotCalledJsonIsNoneThoughItLooksLikeIt() {
        server.deed = Loopback.answer(200, "[]".getBytes(StandardCharsets.UTF_8), "Content-Type: text/plain");
        assertThat(read()).hasMessage("mimic answered 200 with text/plain where JSON is due.");
        assertThat(server.asked).hasSize(3);
    }

    @Test
    void aServiceThatSaysNothingIsWaitedForOnce() {
        server.deed = server.silence();
        assertThat(write()).satisfies(later -> assertThat(later.mayHaveArrived()).isTrue())
                .hasMessage("mimic did not answer in time.");
        assertThat(server.asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202})
    void nothingWhereJsonIsDueIsNoEmptyShelf(int status) {
        server.deed = Loopback.answer(status, NOTHING);
        assertThat(read()).hasMessage("mimic answered " + status + " with nothing in it.");
        assertThat(rig.gateway.call(rig.post(server, "me")).json().isMissingNode()).isTrue();
        server.deed = Loopback.raw("HTTP/1.1 204 None\r\n\r\n", NOTHING, true);
        assertThat(rig.gateway.call(rig.get(server, "/x")).isGood()).isTrue();
    }

    @Test
    void aReadThatFailedOnceGoesOn() {
        Deed good = Loopback.json(200, "[1]");
        server.deed = (asked, connection) -> (server.asked.size() == 1 ? Loopback.reset() : good).with(asked,
                connection);
        assertThat(rig.gateway.call(rig.get(server, "/x")).json().size()).isEqualTo(1);
        assertThat(server.asked).hasSize(2);
    }

    @Test
    void whatSurelyDidNotArriveMayBeSentAgain() {
        server.close();
        assertThat(write()).satisfies(later -> assertThat(later.mayHaveArrived()).isFalse())
                .hasMessage("mimic cannot be reached.");
    }

    @Test
    void aBusyServiceIsLeftAloneForAsLongAsItSays() {
        server.deed = Loopback.json(429, "{}", "Retry-After: 90");
        assertThat(write()).satisfies(later -> {
            assertThat(later.isTold()).isTrue();
            assertThat(later.after()).isEqualTo(Duration.ofSeconds(90));
            assertThat(later.mayHaveArrived()).isFalse();
        });
        assertThat(server.asked).hasSize(1);
        var date = ZonedDateTime.now(ZoneOffset.UTC).plusMinutes(5).format(DateTimeFormatter.RFC_1123_DATE_TIME);
        server.deed = Loopback.answer(429, NOTHING, "Retry-After: " + date);
        assertThat(write().after()).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
        server.deed = Loopback.answer(429, NOTHING);
        assertThat(write()).satisfies(later -> assertThat(later.isTold()).isFalse())
                .satisfies(later -> assertThat(later.after()).isEqualTo(Duration.ofMinutes(1)));
    }

    @Test
    void aReadWaitsForAShortPauseInsideTheCallAndNotForALongOne() {
        server.deed = (asked, connection) -> (server.asked.size() == 1
                ? Loopback.answer(429, NOTHING, "Retry-After: 1")
                : Loopback.json(200, "{}")).with(asked, connection);
        assertThat(rig.gateway.call(rig.get(server, "/x")).status()).isEqualTo(200);
        assertThat(server.asked.get(1).at() - server.asked.get(0).at()).isGreaterThan(990_000_000);
        server.deed = Loopback.answer(429, NOTHING, "Retry-After: 1");
        assertThat(read()).satisfies(later -> assertThat(later.isTold()).isTrue());
        assertThat(server.asked).as("asked again twice").hasSize(5);
        server.deed = Loopback.answer(429, NOTHING, "Retry-After: 61");
        assertThat(read().after()).isEqualTo(Duration.ofSeconds(61));
        assertThat(server.asked).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 401, 403, 404, 409, 420, 422, 423, 426})
    void aNoIsAnAnswer(int status) {
        server.deed = Loopback.json(status, "{\"error\":\"no\"}", "Location: /elsewhere");
        var answer = rig.gateway.call(rig.get(server, "/x"));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("error").textValue()).isEqualTo("no");
        server.deed = Loopback.answer(status, "<html>".getBytes(StandardCharsets.UTF_8), "Content-Type: text/html");
        assertThat(rig.gateway.call(rig.get(server, "/x")).json().isMissingNode()).isTrue();
        server.deed = Loopback.json(status, "{\"err");
        assertThat(rig.gateway.call(rig.get(server, "/x")).json().isMissingNode()).isTrue();
        assertThat(server.asked).hasSize(3);
    }

    @Test
    void aServiceWithoutAFileIsNotAskedAndSaysSo() {
        assertThatThrownBy(() -> rig.gateway.call(dev.kinorelay.service.Request.read(
                new dev.kinorelay.domain.Account(dev.kinorelay.domain.Person.ME, "other", "other"), server.at("/x"))))
                .hasMessageContaining("routes/services/other.yaml is missing or has a mistake");
    }
}
