package dev.kinorelay.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackServerTest {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Counting site = new Counting();
    private final LoopbackServer server = LoopbackServer.start(0, site, InstantSource.system());

    /** Counts how often it was reached. */
    private static final class Counting implements Site {

        private final AtomicInteger effects = new AtomicInteger();

        @Override
        public Answer answer(Call call) {
            effects.incrementAndGet();
            return Answer.json(200,
                    JsonNodeFactory.instance.objectNode().put("said", call.body()).put("long", "x".repeat(500)));
        }

        @Override
        public JsonNode state() {
            return JsonNodeFactory.instance.objectNode().put("effects", effects.get());
        }

        @Override
        public void reset() {
            effects.set(0);
        }

        @Override
        public Answer command(Call call) {
            return Answer.empty(404);
        }
    }

    @AfterEach
    void shut() {
        server.close();
    }

    @Test
    void answersOneAfterAnotherOnOneConnection() throws Exception {
        assertThat(post("/a", "one").body()).contains("\"said\":\"one\"");
        assertThat(post("/a?b=c", "two").body()).contains("\"said\":\"two\"");
        assertThat(server.journal().count("POST", "/a")).isEqualTo(2);
        assertThat(server.journal().lines().getLast().call().query("b")).isEqualTo("c");
    }

    @ParameterizedTest
    @EnumSource(names = {"BEFORE", "AFTER"})
    void resetsTheConnectionBeforeOrAfterTheEffect(Fault.Moment moment) throws Exception {
        server.faults().set(at(moment).reset());
        assertThatThrownBy(() -> post("/a", "")).isInstanceOf(IOException.class);
        assertThat(site.effects).hasValue(moment == Fault.Moment.AFTER ? 1 : 0);
        assertThat(server.journal().lines().getLast().status()).isZero();
        assertThat(post("/a", "").statusCode()).as("once is once").isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(names = {"BEFORE", "AFTER"})
    void sendsHalfOfTheAnswer(Fault.Moment moment) {
        server.faults().set(at(moment).half());
        assertThatThrownBy(() -> post("/a", "")).isInstanceOf(IOException.class);
        assertThat(site.effects).hasValue(moment == Fault.Moment.AFTER ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 403})
    void sendsAPageWhereJsonIsDue(int status) throws Exception {
        server.faults().set(at(Fault.Moment.AFTER).html(status));
        var said = post("/a", "");
        assertThat(said.statusCode()).isEqualTo(status);
        assertThat(said.headers().firstValue("content-type")).hasValue("text/html; charset=utf-8");
        assertThat(said.body()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void sendsNothingOrTheWrongTypeOrAnyStatus() throws Exception {
        server.faults().set(at(Fault.Moment.BEFORE).empty()).set(at(Fault.Moment.AFTER).wrongType())
                .set(at(Fault.Moment.BEFORE).status(503, Map.of("Retry-After", "7")));
        var empty = post("/a", "");
        assertThat(empty.statusCode()).isEqualTo(200);
        assertThat(empty.body()).isEmpty();
        var wrong = post("/a", "it");
        assertThat(wrong.headers().firstValue("content-type")).hasValue("text/plain");
        assertThat(wrong.body()).contains("\"said\":\"it\"");
        var busy = post("/a", "");
        assertThat(busy.statusCode()).isEqualTo(503);
        assertThat(busy.headers().firstValue("retry-after")).hasValue("7");
        assertThat(site.effects).hasValue(1);
    }

    @Test
    void hasTheEffectTwice() throws Exception {
        server.faults().set(at(Fault.Moment.BEFORE).twice());
        assertThat(post("/a", "").statusCode()).isEqualTo(200);
        assertThat(site.effects).hasValue(2);
    }

    @Test
    void letsTheCallerWait() throws Exception {
        server.faults().set(at(Fault.Moment.AFTER).late(Duration.ofMinutes(5)));
        var request = HttpRequest.newBuilder(server.address().resolve("/a")).timeout(Duration.ofMillis(200)).build();
        assertThatThrownBy(() -> HTTP.send(request, HttpResponse.BodyHandlers.ofString()))
                .isInstanceOf(java.net.http.HttpTimeoutException.class);
    }

    @Test
    void tellsWhenACallHasComeAndHowFarItIs() throws Exception {
        AtomicInteger seen = new AtomicInteger(-1);
        server.faults().set(Fault.on("POST", "/a").nth(2).after().cue(() -> seen.set(site.effects.get())));
        post("/a", "");
        assertThat(seen).hasValue(-1);
        post("/a", "");
        assertThat(seen).hasValue(2);
    }

    @Test
    void tellsWhenTheAnswerHasLeft() throws Exception {
        CountDownLatch heard = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        server.faults().set(Fault.on("POST", "/a").sent().cue(() -> {
            told.countDown();
            await(heard);
        }));
        assertThat(post("/a", "").statusCode()).isEqualTo(200);
        await(told);
        heard.countDown();
    }

    @Test
    void strikesEverySoManyAndOnlyWhereItIsMeantTo() throws Exception {
        server.faults().set(Fault.on("POST", "/a").every(3).status(429));
        int refused = 0;
        for (int i = 0; i < 9; i++) {
            refused += post("/a", "").statusCode() == 429 ? 1 : 0;
            assertThat(post("/b", "").statusCode()).isEqualTo(200);
        }
        assertThat(refused).isEqualTo(3);
        assertThat(server.faults().struck()).isEqualTo(3);
    }

    @Test
    void canBeSteeredFromAnotherProcess() throws Exception {
        assertThat(post("/_sandbox/faults",
                "{\"method\":\"POST\",\"path\":\"/a\",\"kind\":\"STATUS\",\"status\":503,\"every\":1}")
                .statusCode()).isEqualTo(204);
        assertThat(post("/a", "").statusCode()).isEqualTo(503);
        assertThat(post("/b", "").statusCode()).isEqualTo(200);
        assertThat(get("/_sandbox/state")).isEqualTo("{\"effects\":1}");
        assertThat(get("/_sandbox/journal")).contains("\"path\":\"/a\",\"status\":503,\"fault\":\"ANSWER\"");
        assertThat(post("/_sandbox/faults", "{\"kind\":\"BANG\"}").statusCode()).isEqualTo(400);
        assertThat(post("/_sandbox/reset", "").statusCode()).isEqualTo(204);
        assertThat(post("/a", "").statusCode()).isEqualTo(200);
        assertThat(get("/_sandbox/state")).isEqualTo("{\"effects\":1}");
    }

    @Test
    void packsWhenTheCallerUnpacks() throws Exception {
        var request = HttpRequest.newBuilder(server.address().resolve("/a")).header("Accept-Encoding", "gzip").build();
        var said = HTTP.send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(said.headers().firstValue("content-encoding")).hasValue("gzip");
        try (var plain = new java.util.zip.GZIPInputStream(said.body())) {
            assertThat(new String(plain.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)).contains("\"said\"");
        }
    }

    @Test
    void takesBodiesInChunks() throws Exception {
        var request = HttpRequest.newBuilder(server.address().resolve("/a"))
                .POST(HttpRequest.BodyPublishers
                        .ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[]{'h', 'i'})))
                .build();
        assertThat(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body()).contains("\"said\":\"hi\"");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException end) {
            throw new IllegalStateException(end);
        }
    }

    private static Fault at(Fault.Moment moment) {
        Fault fault = Fault.on("POST|GET", "/a");
        return moment == Fault.Moment.AFTER ? fault.after() : fault;
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(server.address().resolve(path))
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private String get(String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(server.address().resolve(path)).build(),
                HttpResponse.BodyHandlers.ofString()).body();
    }
}
