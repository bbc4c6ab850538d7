package dev.kinorelay.web.addon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinorelay.domain.Person;
import dev.kinorelay.ledger.Shares;
import dev.kinorelay.web.Live;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The addon over a real port, as clients and reverse proxies ask it. */
@Live
class AddonLiveTest {

    private static final int CLIENTS = 300;

    @LocalServerPort
    private int port;
    @Autowired
    private Shares shares;
    private String at;

    @BeforeEach
    void share() {
        at = "http://127.0.0.1:" + port + "/stremio/"
                + shares.make(Shares.Form.STREMIO, Person.ME, "sofa", Shares.Scope.ALL);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(at + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void stremiosOwnLinterAndClientWalkThroughAllOfIt() throws Exception {
        assertThat(StremioClient.walk(at + "/manifest.json"))
                .contains("{\"catalogs\":5,\"pages\":11,\"titles\":772,\"metas\":4,\"videos\":2}");
    }

    @Test
    void withoutNodeItIsSaidWhyTheWalkIsSkippedAndABuildServerFails(@TempDir Path folder) throws Exception {
        Path node = Files.createFile(folder.resolve("node"));
        assertThat(StremioClient.find("node", folder.toString())).as("not executable").isEmpty();
        assertThat(node.toFile().setExecutable(true)).isTrue();
        assertThat(StremioClient.find("node", "/nowhere:" + folder)).contains(node);
        assertThatThrownBy(() -> StremioClient.giveUp("no Node found", null)).isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("no Node found");
        assertThatThrownBy(() -> StremioClient.giveUp("no Node found", "true")).isInstanceOf(AssertionError.class);
    }

    @Test
    void aSlashWithinASearchComesThroughAndNowhereElse() throws Exception {
        HttpResponse<String> found = send(request("/catalog/movie/watchlist/search=Face%2FOff%20at%20100%25.json"));
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body()).contains("Face/Off at 100%");
        assertThat(send(request("/..%2f..%2fapi%2fv1%2fstatus.json")).statusCode()).isEqualTo(404);
        assertThat(send(request("/%2e%2e/%2e%2e/api/v1/status")).statusCode()).isEqualTo(400);
        assertThat(send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api%2Fv1/status")))
                .statusCode()).isEqualTo(400);
    }

    @Test
    void isFoundWhereTheReverseProxySaysItIs() throws Exception {
        HttpResponse<String> manifest = send(request("/manifest.json").header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "kino.example.org").header("X-Forwarded-Port", "443"));
        assertThat(manifest.body()).contains("\"logo\":\"https://kino.example.org/assets/logo.svg\"");
        HttpResponse<String> page = send(request("/configure").header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "kino.example.org").header("X-Forwarded-Port", "443"));
        assertThat(page.body()).contains("stremio://kino.example.org/stremio/krs_").doesNotContain("HTTPS only");
    }

    @Test
    void headAndOptionsAreAnswered() throws Exception {
        HttpResponse<String> head = send(request("/catalog/movie/watchlist.json").HEAD());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        HttpResponse<String> options = send(
                request("/catalog/movie/watchlist.json").method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(send(request("/manifest.json").POST(HttpRequest.BodyPublishers.noBody())).statusCode())
                .isEqualTo(405);
    }

    @Test
    void hundredsOfClientsAtOnceAreAllAnswered() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            List<CompletableFuture<HttpResponse<String>>> asked = IntStream.range(0, CLIENTS)
                    .mapToObj(i -> client.sendAsync(
                            request("/catalog/movie/watchlist/skip=" + i % 3 * 100 + ".json").build(),
                            HttpResponse.BodyHandlers.ofString()))
                    .toList();
            assertThat(asked).allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        }
    }
}
