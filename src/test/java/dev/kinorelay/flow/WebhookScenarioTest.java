package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kinorelay.domain.Run;
import dev.kinorelay.ledger.Logins;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The webhook door behind the real security chain. */
@ExtendWith(OutputCaptureExtension.class)
class WebhookScenarioTest extends WholeProgram {

    @Autowired
    private Logins logins;
    @LocalServerPort
    private int port;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private HttpResponse<String> post(String path, String body, String key) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("X-Api-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aHookAndAKeyStartPipelinesAndTheLogStaysQuiet(CapturedOutput log) throws Exception {
        String key = logins.makeKey(Logins.Door.API, "script", null);
        var synced = post("/sync", "{\"pipeline\":\"nightly\"}", key);
        assertThat(synced.statusCode()).isEqualTo(202);
        assertThat(settledWhenOpened(synced)).isEqualTo(Run.State.SETTLED);
        // On one connection the second answer comes after the first request has ended altogether.
        var hooked = post("/hooks/" + logins.makeKey(Logins.Door.HOOK, "home", "me") + "/run/inbox", "", "none");
        assertThat(hooked.statusCode()).isEqualTo(202);
        assertThat(settledWhenOpened(hooked)).isEqualTo(Run.State.SETTLED);
        assertThat(post("/sync", "{}", "wrong").statusCode()).isEqualTo(401);
        assertThat(log.getAll()).doesNotContain("Access Denied").doesNotContain("ERROR");
    }

    private Run.State settledWhenOpened(HttpResponse<String> answer) throws IOException {
        String runId = new ObjectMapper().readTree(answer.body()).get("run").textValue();
        while (runs.find(runId).filter(run -> run.state() != Run.State.OPEN).isEmpty()) {
            Thread.onSpinWait();
        }
        return settled(runId).state();
    }
}
