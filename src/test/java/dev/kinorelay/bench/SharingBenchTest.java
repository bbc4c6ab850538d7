package dev.kinorelay.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinorelay.Kinorelay;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.ledger.Runs;
import dev.kinorelay.ledger.Shares;
import dev.kinorelay.ledger.Shares.Form;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole program with a library of 100,000, asked by Stremio and by readers of feeds from the same machine. */
@Tag("bench")
@SpringBootTest(classes = Kinorelay.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class SharingBenchTest {

    private static final int TITLES = 100_000;
    private static final int TIMES = 300;
    private static final int CLIENTS = 8;
    private static final Duration WHILE = Duration.ofSeconds(8);
    private static final Figures FIGURES = new Figures(System.out);

    @LocalServerPort
    private int port;
    @Autowired
    private Runs runs;
    @Autowired
    private Shares shares;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @DynamicPropertySource
    static void places(DynamicPropertyRegistry registry) throws IOException {
        Path folder = Files.createTempDirectory("kinorelay-bench");
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        ImdbFiles.ratings(inbox.resolve("ratings.csv"), TITLES, 1, 0);
        registry.add("kinorelay.data", () -> folder.resolve("data").toString());
        registry.add("kinorelay.inbox.folder", inbox::toString);
        registry.add("kinorelay.admin.password", () -> "correct-horse");
    }

    @Test
    void shelvesAreShownQuicklyToMany() throws Exception {
        await().atMost(Duration.ofMinutes(2)).until(() -> runs.page(new Runs.Wanted(null, null, null, null, 1)).stream()
                .anyMatch(run -> run.state() == Run.State.SETTLED));
        String addon = "/stremio/" + shares.make(Form.STREMIO, Person.ME, "bench", Shares.Scope.ALL)
                + "/catalog/movie/ratings";
        boolean quick = quick("catalog, first page", addon + ".json");
        quick &= quick("catalog, a page of a genre", addon + "/genre=Drama.json");
        quick &= quick("catalog, 9,900 titles on", addon + "/skip=9900.json");
        quick &= quick("catalog, the last of it", addon + "/skip=60000.json");
        quick("catalog, searched", addon + "/search=night.json");
        quick &= quick("RSS, the newest hundred", feed(Form.RSS, "rss.xml"));
        quick &= quick("JSON Feed, the newest hundred", feed(Form.JSON, "feed.json"));
        quick &= quick("calendar", feed(Form.CALENDAR, "calendar.ics"));
        quick &= many("catalog, first page", addon + ".json");
        quick &= many("RSS, the newest hundred", feed(Form.RSS, "rss.xml"));
        String whole = feed(Form.RADARR, "radarr.json");
        long began = System.nanoTime();
        int size = get(whole).length();
        FIGURES.seen("Radarr's list of all films, " + size / 1000 + " kB", (System.nanoTime() - began) / 1e6, "ms");
        assertThat(quick).isTrue();
    }

    private String feed(Form form, String file) {
        return "/feeds/" + shares.make(form, Person.ME, "bench",
                new Shares.Scope(Shelf.RATINGS, null, null, null, null, null)) + "/" + file;
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private boolean quick(String what, String path) throws IOException, InterruptedException {
        double[] millis = new double[TIMES];
        for (int i = -100; i < TIMES; i++) {
            long began = System.nanoTime();
            get(path);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - began) / 1e6;
            }
        }
        Arrays.sort(millis);
        double p95 = millis[TIMES * 95 / 100];
        FIGURES.most("p95 of " + what, p95, 20, "ms");
        return p95 < 20;
    }

    private boolean many(String what, String path) throws InterruptedException {
        AtomicInteger answered = new AtomicInteger();
        long until = System.nanoTime() + WHILE.toNanos();
        Thread[] clients = new Thread[CLIENTS];
        for (int i = 0; i < CLIENTS; i++) {
            clients[i] = Thread.ofPlatform().start(() -> {
                while (System.nanoTime() < until) {
                    try {
                        get(path);
                        answered.incrementAndGet();
                    } catch (IOException | InterruptedException broken) {
                        throw new IllegalStateException(broken);
                    }
                }
            });
        }
        for (Thread each : clients) {
            each.join();
        }
        double second = answered.get() / (double) WHILE.toSeconds();
        FIGURES.least(what + ", by " + CLIENTS + " at once", second, 500, "/s");
        return second >= 500;
    }
}
