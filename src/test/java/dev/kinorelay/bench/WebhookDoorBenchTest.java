package dev.kinorelay.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.Kinorelay;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.ledger.Library;
import dev.kinorelay.ledger.Logins;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A minute of 500 plays a second at the address of Plex: each is answered when it is on the disk, and none is lost. */
@Tag("bench")
@SpringBootTest(classes = Kinorelay.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class WebhookDoorBenchTest {

    private static final int SECONDS = 60;
    private static final int A_SECOND = 500;
    private static final int AT_ONCE = 64;

    @Autowired
    private Logins logins;
    @Autowired
    private Library library;
    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void places(DynamicPropertyRegistry registry) throws IOException {
        Path folder = Files.createTempDirectory("kinorelay-bench");
        registry.add("kinorelay.data", () -> folder.resolve("data").toString());
        registry.add("kinorelay.inbox.folder", () -> folder.resolve("inbox").toString());
        registry.add("kinorelay.admin.password", () -> "correct-horse");
    }

    @Test
    void aMinuteOfPlaysIsKeptWithoutALostOne() throws Exception {
        URI address = URI.create("http://127.0.0.1:" + port + "/hooks/"
                + logins.makeKey(Logins.Door.HOOK, "bench", Person.ME.name()) + "/plex");
        int all = SECONDS * A_SECOND;
        long[] nanos = new long[all];
        var good = new AtomicInteger();
        var answered = new CountDownLatch(all);
        var room = new Semaphore(AT_ONCE);
        long began = System.nanoTime();
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int number = 0; number < all; number++) {
                LockSupport.parkNanos(began + number * (1_000_000_000L / A_SECOND) - System.nanoTime());
                room.acquire();
                int play = number;
                long sent = System.nanoTime();
                var unused = client.sendAsync(request(address, play), BodyHandlers.discarding())
                        .whenComplete((answer, lost) -> {
                            nanos[play] = System.nanoTime() - sent;
                            good.addAndGet(lost == null && answer.statusCode() == 200 ? 1 : 0);
                            room.release();
                            answered.countDown();
                        });
            }
            assertThat(answered.await(60, TimeUnit.SECONDS)).isTrue();
        }
        double rate = all / ((System.nanoTime() - began) / 1e9);
        while (plays() < all && System.nanoTime() - began < Duration.ofMinutes(3).toNanos()) {
            LockSupport.parkNanos(50_000_000);
        }
        double until = (System.nanoTime() - began) / 1e9;
        Arrays.sort(nanos);
        var figures = new Figures(System.out);
        figures.least("plays taken at the door, a second, for a minute", rate, A_SECOND * 0.99, "/s");
        figures.seen("p95 until a play is answered, on the disk", nanos[all * 95 / 100] / 1e6, "ms");
        figures.seen("from the first play to the last in the library", until, "s");
        figures.most("plays lost", all - plays(), 0, "");
        assertThat(good).hasValue(all);
        assertThat(plays()).isEqualTo(all);
    }

    private long plays() {
        return library.shelves(Person.ME).stream().filter(size -> size.shelf().equals(Shelf.HISTORY))
                .mapToLong(Library.ShelfSize::titles).sum();
    }

    private static HttpRequest request(URI address, int number) {
        return HttpRequest.newBuilder(address).header("Content-Type", "application/json").POST(BodyPublishers.ofString("""
                {"event":"media.scrobble","Account":{"title":"me"},"Metadata":{"type":"movie","title":"Film %d","year":2019,
                 "lastViewedAt":%d,"Guid":[{"id":"imdb://tt%07d"}]}}""".formatted(number, 1_764_000_000L + number,
                1_000_000 + number))).build();
    }
}
