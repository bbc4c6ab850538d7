package dev.kinorelay.flow.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kinorelay.domain.Person;
import dev.kinorelay.flow.Fire;
import dev.kinorelay.flow.desk.PipelineCard.State;
import dev.kinorelay.ledger.Logins.Door;
import dev.kinorelay.ledger.Logins.Key;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over real HTTP, for what a caller's headers and bodies become is decided below Camel. */
@SpringBootTest(classes = DoorServer.class, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"camel.main.name=door", "server.error.include-message=never",
                "server.tomcat.max-swallow-size=1GB"})
class WebhookDoorTest {

    private static final Person ANNA = new Person("anna");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path root;
    @Autowired
    private CamelContext camel;
    @LocalServerPort
    private int port;
    private final HttpClient client = HttpClient.newHttpClient();
    private Rig rig;

    @BeforeEach
    void open() throws Exception {
        rig = new Rig(root);
        rig.persons.add(ANNA);
        rig.save("one.yaml", Rig.text("one", 1));
        rig.save("bad.yaml", "- route:\n");
        rig.settle();
        if (camel.getRoute("webhook-hook") != null) {
            for (var route : List.of("webhook-hook", "webhook-sync")) {
                RouteRemoval.of(camel, route);
            }
        }
        camel.addRoutes(new WebhookDoor(rig.pipelines.desk(), WebhookDoorTest::key, () -> rig.persons));
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private static Optional<Key> key(Door door, String secret) {
        return Optional.ofNullable(Map.of("krh_all", new Key("1", Door.HOOK, "all", null, null, null), "krh_anna",
                new Key("2", Door.HOOK, "anna", "anna", null, null), "krk_api",
                new Key("3", Door.API, "api", null, null, null)).get(secret)).filter(key -> key.door() == door);
    }

    private HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.POST(BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> sync(String body) throws Exception {
        return post("/sync", body, "Authorization", "Bearer krk_api", "Content-Type", "application/json");
    }

    @Test
    void aHookStartsThePipelineForEveryoneItConcerns() throws Exception {
        var answer = post("/hooks/krh_all/run/one", "");
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        JsonNode told = JSON.readTree(answer.body());
        assertThat(told.get("runs")).hasSize(2);
        assertThat(told.get("run")).isEqualTo(told.get("runs").get(0));
        var fires = List.of(Rig.next(rig.fires), Rig.next(rig.fires));
        assertThat(fires).extracting(Fire::person).containsExactlyInAnyOrder(Person.ME, ANNA);
        assertThat(fires).allSatisfy(fire -> assertThat(fire.trigger()).isEqualTo("webhook"));
        assertThat(fires).extracting(Fire::runId).contains(told.get("run").textValue());
    }

    @Test
    void aPersonsHookStartsItForThatPerson() throws Exception {
        assertThat(JSON.readTree(post("/hooks/krh_anna/run/one", "").body()).get("runs")).hasSize(1);
        assertThat(Rig.next(rig.fires).person()).isEqualTo(ANNA);
    }

    @Test
    void aWrongTokenAndAWrongPipelineGetTheSameAnswer() throws Exception {
        var wrongToken = post("/hooks/krh_wrong/run/one", "");
        var wrongPipeline = post("/hooks/krh_all/run/two", "");
        assertThat(wrongToken.statusCode()).isEqualTo(404);
        assertThat(wrongPipeline.statusCode()).isEqualTo(404);
        assertThat(wrongToken.body()).isEqualTo(wrongPipeline.body());
        assertThat(post("/hooks/krk_api/run/one", "").body()).isEqualTo(wrongToken.body());
        assertThat(rig.fires).isEmpty();
    }

    @Test
    void neitherHeadersNorParametersReplaceWhatTheAddressSays() throws Exception {
        assertThat(post("/hooks/krh_wrong/run/one?token=krh_all", "", "token", "krh_all").statusCode()).isEqualTo(404);
        assertThat(post("/hooks/krh_all/run/two?pipeline=one", "", "pipeline", "one").statusCode()).isEqualTo(404);
        assertThat(post("/hooks/krh_wrong/run/two", "token=krh_all&pipeline=one", "Content-Type",
                "application/x-www-form-urlencoded").statusCode()).isEqualTo(404);
    }

    @Test
    void nothingOfTheRequestComesBackOrGoesOn() throws Exception {
        var seen = new CountDownLatch(1);
        rig.during = exchange -> {
            assertThat(exchange.getMessage().getHeaders()).isEmpty();
            assertThat(exchange.getMessage().getBody()).isNull();
            seen.countDown();
        };
        var answer = post("/hooks/krh_anna/run/one", "{}", "kinorelay.person", "ben", "X-Mine", "x", "CamelFileName",
                "x");
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().map()).doesNotContainKeys("x-mine", "kinorelay.person", "token", "pipeline");
        assertThat(seen.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatAHookIsSentIsNotRead() throws Exception {
        var form = "--x\r\nContent-Disposition: form-data; name=\"thumb\"; filename=\"t.jpg\"\r\n\r\n"
                + "x".repeat(1_000_000)
                + "\r\n--x--\r\n";
        assertThat(
                post("/hooks/krh_anna/run/one", form, "Content-Type", "multipart/form-data; boundary=x").statusCode())
                .isEqualTo(202);
    }

    @Test
    void aPipelineThatIsAtItAnswersItsRun() throws Exception {
        var inside = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        rig.during = exchange -> {
            inside.countDown();
            goOn.await();
        };
        var first = JSON.readTree(post("/hooks/krh_anna/run/one", "").body());
        inside.await();
        var second = post("/hooks/krh_anna/run/one", "");
        goOn.countDown();
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(JSON.readTree(second.body()).get("run")).isEqualTo(first.get("run"));
    }

    @Test
    void syncStartsAPipelineByName() throws Exception {
        assertThat(JSON.readTree(sync("{\"pipeline\":\"one\",\"person\":\"anna\"}").body()).get("runs")).hasSize(1);
        assertThat(Rig.next(rig.fires).person()).isEqualTo(ANNA);
        assertThat(post("/sync", "{\"pipeline\":\"one\"}", "X-Api-Key", "krk_api").statusCode()).isEqualTo(202);
    }

    @Test
    void syncTakesItsLineOfJsonUnderAnyName() throws Exception {
        for (var type : List.of("application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x",
                "application/json; charset=utf-8")) {
            var answer = post("/sync", "{\"pipeline\":\"one\",\"person\":\"anna\"}", "X-Api-Key", "krk_api",
                    "Content-Type", type);
            assertThat(answer.statusCode()).as(type + " " + answer.body()).isEqualTo(202);
            assertThat(Rig.next(rig.fires)).isNotNull();
            rig.settle();
            while (rig.card("one").state() == State.RUNNING) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void syncReadsNoMoreThanAWishNeeds() throws Exception {
        assertThat(sync("{\"pipeline\":\"one\"" + " ".repeat(100_000) + "}").statusCode()).isEqualTo(400);
    }

    @Test
    void syncWantsAKey() throws Exception {
        assertThat(post("/sync", "{\"pipeline\":\"one\"}").statusCode()).isEqualTo(401);
        assertThat(post("/sync", "{\"pipeline\":\"one\"}", "X-Api-Key", "krh_all").statusCode()).isEqualTo(401);
        assertThat(post("/sync", "not json", "Authorization", "Bearer nobody").statusCode()).isEqualTo(401);
        assertThat(rig.fires).isEmpty();
    }

    @Test
    void syncSaysWhatItDoesNotUnderstand() throws Exception {
        for (var body : List.of("", "not json", "[]", "{}", "null", "{\"pipeline\":{}}",
                "{\"pipeline\":\"one\",\"perosn\":\"anna\"}",
                "{\"pipeline\":\"one\",\"person\":\"carl\"}", "{\"pipeline\":\"one\"} {}", "\"one\"",
                "{\"pipeline\":\"one\"")) {
            var answer = sync(body);
            assertThat(answer.statusCode()).as(body + " " + answer.body()).isEqualTo(400);
            assertThat(JSON.readTree(answer.body()).get("remedy").textValue()).contains("{\"pipeline\":\"inbox\"}");
        }
        assertThat(rig.fires).isEmpty();
    }

    @Test
    void syncKnowsWhatThereIsNotAndWhatIsBroken() throws Exception {
        assertThat(sync("{\"pipeline\":\"two\"}").statusCode()).isEqualTo(404);
        var broken = sync("{\"pipeline\":\"bad\"}");
        assertThat(broken.statusCode()).isEqualTo(409);
        assertThat(JSON.readTree(broken.body()).get("detail").textValue()).startsWith("bad.yaml, line");
    }

    @Test
    void onlyPostIsAnswered() throws Exception {
        var get = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/hooks/krh_all/run/one")).GET()
                .build();
        assertThat(client.send(get, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(405);
        assertThat(rig.fires).isEmpty();
    }
}
