package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.ledger.Library;
import dev.kinorelay.ledger.Logins;
import dev.kinorelay.ledger.Persons;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What services tell at their addresses, through the shipped pipelines into the library. */
class HookScenarioTest extends WholeProgram {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private Logins logins;
    @Autowired
    private Persons persons;
    @Autowired
    private Library library;
    @LocalServerPort
    private int port;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static String plex(String event, String imdb, String more) {
        return """
                {"event":"%s","Account":{"title":"anyone"},"Metadata":{"type":"movie","librarySectionTitle":"Films",
                 "title":"Film %s","year":2019,"duration":100,"lastViewedAt":1764100800,%s
                 "Guid":[{"id":"imdb://%s"}]}}""".formatted(event, imdb, more, imdb);
    }

    private HttpResponse<String> post(String token, String service, String type, String body) {
        HttpRequest told = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/hooks/" + token + "/"
                + service)).header("Content-Type", type).POST(BodyPublishers.ofString(body)).build();
        try {
            return sent(told);
        } catch (IOException | InterruptedException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    /** Once more where the connection, kept from an earlier call, was being closed: senders do so too. */
    private HttpResponse<String> sent(HttpRequest told) throws IOException, InterruptedException {
        try {
            return client.send(told, HttpResponse.BodyHandlers.ofString());
        } catch (IOException closed) {
            return client.send(told, HttpResponse.BodyHandlers.ofString());
        }
    }

    private String tokenOf(Person person) {
        persons.add(person);
        return logins.makeKey(Logins.Door.HOOK, person.name(), person.name());
    }

    private List<Library.Row> shelf(Person person, Shelf shelf) {
        return library.page(new Library.Query(person, shelf, null, null, null, null, null, null, Library.Order.TITLE, 0,
                500)).rows();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + SOON.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("within " + SOON).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private List<Run> runs(Person person, String pipeline) {
        return runs.page(new Runs(person, pipeline).wanted());
    }

    private record Runs(Person person, String pipeline) {

        dev.kinorelay.ledger.Runs.Wanted wanted() {
            return new dev.kinorelay.ledger.Runs.Wanted(pipeline, person, null, null, 50);
        }
    }

    @Test
    void aScrobbleWithItsPictureIsAPlayHoweverOftenItIsSent() throws Exception {
        var person = new Person("clara");
        String token = tokenOf(person);
        drop(person, "watchlist.csv",
                ("Position,Const,Created,Modified,Description,Title,Original Title,URL,Title Type,"
                        + "IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors,Your Rating,Date Rated\n"
                        + "1,tt9800001,2025-01-01,2025-01-01,,Film,Film,https://www.imdb.com/title/tt9800001/,Movie,7.0,100,2019,"
                        + "Drama,100,2019-01-01,Somebody,,\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(shelf(person, Shelf.WATCHLIST)).hasSize(1);
        String body = "--b\r\nContent-Disposition: form-data; name=\"payload\"\r\nContent-Type: application/json\r\n\r\n"
                + plex("media.scrobble", "tt9800001", "")
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"thumb\"; filename=\"thumb.jpg\"\r\n\r\nJPEG\r\n--b--\r\n";

        var first = post(token, "plex", "multipart/form-data; boundary=b", body);
        var again = post(token, "plex", "multipart/form-data; boundary=b", body);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).isEqualTo("{\"fresh\":true}");
        assertThat(again.body()).isEqualTo("{\"fresh\":false}");
        await(() -> shelf(person, Shelf.WATCHLIST).isEmpty());
        post(token, "plex", "application/json", plex("media.scrobble", "tt9800001", "\"viewCount\":1,"));
        await(() -> runs(person, "plays-from-plex").size() == 2
                && runs(person, "plays-from-plex").stream().allMatch(Run::isOver));
        assertThat(shelf(person, Shelf.HISTORY)).singleElement()
                .satisfies(play -> assertThat(play.since()).isEqualTo("2025-11-25T20:00:00Z"));
        assertThat(runs(person, "plays-from-plex")).allSatisfy(run -> {
            assertThat(run.tally().addsUp()).isTrue();
            assertThat(run.trigger()).isEqualTo("event");
        });
    }

    @Test
    void ratingsPlaysAndWhatIsBelowTheThresholdGoTheirWays() {
        var person = new Person("doro");
        String token = tokenOf(person);
        post(token, "plex", "application/json", plex("media.rate", "tt9800002", "\"userRating\":8.0,"));
        post(token, "plex", "application/json", plex("media.stop", "tt9800003", "\"viewOffset\":50,"));
        post(token, "jellyfin", "text/plain", """
                {"NotificationType":"PlaybackStop","ItemType":"Movie","Name":"Far","Provider_imdb":"tt9800004",
                 "PlayedToCompletion":"true","UtcTimestamp":"2025-11-25T20:00:00Z"}""");
        await(() -> shelf(person, Shelf.RATINGS).size() == 1 && shelf(person, Shelf.HISTORY).size() == 1);
        assertThat(shelf(person, Shelf.RATINGS).getFirst().rating()).isEqualTo(8.0);
        await(() -> runs(person, "plays-from-plex").stream().mapToLong(run -> run.tally().filtered()).sum() == 1);
        assertThat(shelf(person, Shelf.HISTORY)).extracting(Library.Row::imdb).containsExactly("tt9800004");
    }

    @Test
    void aBurstIsWorkedOnInFewRunsAndNoneIsLost() {
        var person = new Person("emil");
        String token = tokenOf(person);
        IntStream.range(0, 300).parallel().forEach(number -> assertThat(post(token, "plex", "application/json",
                plex("media.scrobble", "tt97%05d".formatted(number), "")).statusCode()).isEqualTo(200));
        await(() -> shelf(person, Shelf.HISTORY).size() == 300);
        assertThat(runs(person, "plays-from-plex")).hasSizeLessThan(50);
    }

    @Test
    void aWrongTokenAndAServiceNobodyKnowsAreAnsweredAlike() {
        String token = tokenOf(new Person("frida"));
        var wrong = post("krh_wrong", "plex", "application/json", "{}");
        assertThat(wrong.statusCode()).isEqualTo(404);
        assertThat(post(token, "nothing", "application/json", "{}").body()).isEqualTo(wrong.body());
    }
}
