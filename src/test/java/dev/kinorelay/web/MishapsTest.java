package dev.kinorelay.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.ledger.Logins;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@Live
@ExtendWith(OutputCaptureExtension.class)
class MishapsTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;
    @Autowired
    private Logins logins;
    @Autowired
    private PaperDesk desk;

    @Test
    void programsHearOfMishapsInProblemJson() throws Exception {
        assertProblem(get("/api/v1/status"), 401, "Please log in");
        assertProblem(keyed("/api/v1/nonsense", HttpRequest.Builder::GET), 404, "Nothing here");
        assertProblem(keyed("/api/v1/status", HttpRequest.Builder::DELETE), 405, "That cannot be done here");
        assertProblem(keyed("/api/v1/runs?limit=many", HttpRequest.Builder::GET), 400, "That was not understood");
        assertProblem(keyed("/api/v1/persons", post("<x/>", "text/xml")), 415,
                "That kind of content is not taken here");
        assertProblem(keyed("/api/v1/persons", post("{", "application/json")), 400, "That was not understood");
    }

    @Test
    void aSlipOfTheCallerIsNoWarningInTheLog(CapturedOutput log) throws Exception {
        HttpResponse<String> answer = keyed("/api/v1/status", HttpRequest.Builder::DELETE);
        assertProblem(answer, 405, "That cannot be done here");
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
        assertThat(keyed("/api/v1/persons", post("<x/>", "text/xml")).statusCode()).isEqualTo(415);
        assertThat(keyed("/api/v1/persons", post("{", "application/json")).statusCode()).isEqualTo(400);
        assertThat(keyed("/api/v1/runs?limit=many", HttpRequest.Builder::GET).statusCode()).isEqualTo(400);
        assertThat(log.getAll()).doesNotContain("WARN");
    }

    @Test
    void aFileAboveTheLimitIsRefusedWithTheLimitInWords() throws Exception {
        String large = "x".repeat(1024 * 1024 + 1);
        String form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n" + large
                + "\r\n--b--\r\n";
        for (HttpResponse<String> answer : java.util.List.of(
                keyed("/api/v1/imports?name=a.csv", post(large, "text/csv")),
                keyed("/api/v1/imports", post(form, "multipart/form-data; boundary=b")))) {
            assertProblem(answer, 413, "The file is too large");
            assertThat(answer.body()).contains("1 MB");
        }
    }

    @Test
    void aFileIsTakenWholeAlsoWhenItCallsItselfAForm() throws Exception {
        desk.wishes.clear();
        String form = "application/x-www-form-urlencoded";
        assertThat(keyed("/api/v1/imports?name=my+list%20%C3%A4.csv&shelf=list%3AA%26B", post("Const,a=b&c", form))
                .statusCode()).isEqualTo(202);
        assertThat(desk.wishes).containsExactly("upload my list ä.csv (11) for me as list:A&B");
    }

    @Test
    void peopleHearOfMishapsOnAPage() throws Exception {
        HttpResponse<String> answer = get("/favicon.ico");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Nothing here", "Today").startsWith("<!doctype html>");
    }

    @Test
    void healthIsOpenAndSaysNoMoreThanThat() throws Exception {
        assertThat(get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(get("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(keyed("/actuator/prometheus", HttpRequest.Builder::GET).body()).contains("jvm_memory_used_bytes");
    }

    @Test
    void filesOfThePagesMayBeKeptForAYearUnderANameThatChangesWithThem() throws Exception {
        String address = get("/login").body().replaceAll("(?s).*href=\"(/assets/kinorelay-\\w+\\.css)\".*", "$1");
        HttpResponse<String> answer = send(address, request -> request.GET().header("Accept-Encoding", "gzip"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public");
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(get("/login").headers().firstValue("Cache-Control"))
                .hasValueSatisfying(words -> assertThat(words).contains("no-store"));
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String title) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"title\":\"" + title + "\"", "\"detail\":\"", "\"remedy\":\"");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(path, HttpRequest.Builder::GET);
    }

    private HttpResponse<String> keyed(String path, UnaryOperator<HttpRequest.Builder> how)
            throws IOException, InterruptedException {
        String secret = logins.makeKey(Logins.Door.API, "test", null);
        return send(path, request -> how.apply(request).header("X-Api-Key", secret));
    }

    private HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> how)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return CLIENT.send(how.apply(request).build(), BodyHandlers.ofString());
    }

    private static UnaryOperator<HttpRequest.Builder> post(String body, String type) {
        return request -> request.POST(BodyPublishers.ofString(body)).header("Content-Type", type);
    }
}
