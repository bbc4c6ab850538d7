package dev.kinorelay.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.flow.desk.StartAnswer;
import dev.kinorelay.ledger.Library;
import dev.kinorelay.sandbox.catalogue.CatalogueDouble;
import dev.kinorelay.sandbox.imdb.ImdbDouble;
import dev.kinorelay.sandbox.mdblist.MdblistDouble;
import dev.kinorelay.sandbox.stevenlu.StevenluDouble;
import dev.kinorelay.sandbox.tmdb.TmdbDouble;
import dev.kinorelay.sandbox.trakt.TraktDouble;
import dev.kinorelay.sandbox.web.WebDouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Lists of all kinds of places, as they come into the library: once, and gone from it only when they are surely gone. */
class ListScenarioTest extends WholeProgram {

    private static final InstantSource CLOCK = InstantSource.system();
    private static final ImdbDouble IMDB = ImdbDouble.start(0, CLOCK);
    private static final TraktDouble TRAKT = TraktDouble.start(CLOCK);
    private static final CatalogueDouble MDBLIST = MdblistDouble.start(0, CLOCK);
    private static final TmdbDouble TMDB = TmdbDouble.start(0, CLOCK);
    private static final StevenluDouble STEVENLU = StevenluDouble.start(0, CLOCK);
    private static final WebDouble WEB = WebDouble.start(0, CLOCK);

    private static final Map<String, String> LISTS = Map.of("imdb", "top", "trakt-lists", "trending-movies", "mdblist",
            "anna~best", "tmdb", "popular-movies", "stevenlu", "movies", "web", "friends");

    @Autowired
    private Library library;

    @DynamicPropertySource
    static void doubles(DynamicPropertyRegistry registry) throws IOException {
        registry.add("kinorelay.imdb.url", () -> IMDB.address() + "/");
        registry.add("kinorelay.trakt.url", TRAKT::address);
        registry.add("kinorelay.trakt.client-id", () -> TraktDouble.CLIENT_ID);
        registry.add("kinorelay.mdblist.url", MDBLIST::address);
        registry.add("kinorelay.mdblist.key", () -> MdblistDouble.KEY);
        registry.add("kinorelay.tmdb.url", TMDB::api);
        registry.add("kinorelay.tmdb.key", () -> TmdbDouble.KEY);
        registry.add("kinorelay.stevenlu.url", STEVENLU::address);
        registry.add("kinorelay.web.lists.friends.url", () -> WEB.at("/friends.json"));
        registry.add("kinorelay.web.inside", () -> "127.0.0.1");
        registry.add("kinorelay.safety.second-look", () -> "0s");
        var folder = Files.createTempDirectory("pipelines");
        Files.copy(Path.of("routes/pipelines/inbox.yaml"), folder.resolve("inbox.yaml"));
        for (var list : LISTS.entrySet()) {
            Files.writeString(folder.resolve(list.getKey() + ".yaml"), pipeline(list.getKey(), list.getValue()));
        }
        Files.writeString(folder.resolve("hidden.yaml"),
                pipeline("imdb", "ls000000404").replace("id: imdb\n", "id: hidden\n"));
        registry.add("kinorelay.pipelines", folder::toString);
    }

    private static String pipeline(String account, String list) {
        return """
                # Carries a list of %1$s into the library when it is asked.
                - route:
                    id: %1$s
                    description: When it is asked, bring a list of %1$s home.
                    autoStartup: false
                    from:
                      uri: quartz:%1$s
                      parameters: { cron: "0 0 4 1 1 ?" }
                      steps:
                        - to: { id: read, uri: "kamelet:read?account=%1$s&shelf=list:%2$s" }
                        - to: { id: compare, uri: "kamelet:compare?account=library&shelf=list:%1$s&removals=guarded" }
                        - to: { id: guard, uri: "kamelet:guard?removals=10" }
                        - split:
                            id: each-change
                            simple: ${body.changes}
                            streaming: true
                            steps:
                              - to: { id: keep, uri: "kamelet:deliver?account=library&shelf=list:%1$s" }
                """.formatted(account, list);
    }

    private static void fill() {
        IMDB.listing("TOP_RATED_MOVIES").clear().movie("tt0111161", "The Shawshank Redemption", 1994)
                .movie("tt0068646", "The Godfather", 1972);
        TRAKT.lists().made("movies/trending", List.of(TRAKT.catalogue().movie("Heat", 1995, "tt0113277", 949),
                TRAKT.catalogue().movie("Alien", 1979, "tt0078748", 348)));
        MDBLIST.world().list("anna/best", List.of(MDBLIST.world().named("Dark").getFirst(),
                MDBLIST.world().named("Heat").getFirst()));
        TMDB.films().list("movie/popular", List.of(TMDB.films().movie("Heat", 1995, "tt0113277", 949),
                TMDB.films().movie("Alien", 1979, "tt0078748", 348)));
        STEVENLU.file("movies").movie("movies", "Heat", "tt0113277", 949).hole("movies")
                .movie("movies", "Alien", "tt0078748", 348);
        WEB.file("/friends.json", "application/json", "[{\"imdb_id\":\"tt0113277\"},{\"imdb_id\":\"tt0078748\"}]");
    }

    private Run start(String pipeline) {
        while (true) {
            switch (desk.start(pipeline, Optional.of(Person.ME), Mode.LIVE, "page")) {
                case StartAnswer.Started started -> {
                    String id = started.runIds().getFirst();
                    while (runs.find(id).map(run -> run.state() == Run.State.OPEN).orElse(true)) {
                        Thread.onSpinWait();
                    }
                    return settled(id);
                }
                case StartAnswer.AlreadyRunning last -> Thread.onSpinWait();
                case StartAnswer other -> throw new AssertionError(other);
            }
        }
    }

    private long size(String pipeline) {
        return library.shelves(Person.ME).stream().filter(one -> one.shelf().equals(Shelf.list(pipeline)))
                .mapToLong(Library.ShelfSize::titles).sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"imdb", "trakt-lists", "mdblist", "tmdb", "stevenlu", "web"})
    void aListComesHomeOnce(String account) {
        fill();
        var first = start(account);
        assertThat(first.state()).as(first.message()).isEqualTo(Run.State.SETTLED);
        assertThat(first.tally().added()).isEqualTo(2);
        assertThat(start(account).tally().isQuiet()).isTrue();
        assertThat(size(account)).isEqualTo(2);
    }

    @Test
    void aListThatIsEmptyOrHiddenTakesNothingAwayAndStopsNoOther() {
        fill();
        start("imdb");
        IMDB.listing("TOP_RATED_MOVIES").clear();
        var empty = start("imdb");
        assertThat(empty.message()).contains("IMDb's chart top250 is empty, so nothing counts as taken off it.");
        assertThat(size("imdb")).isEqualTo(2);
        IMDB.listing("ls000000404").hide();
        assertThat(start("hidden").message()).isEqualTo("IMDb's list ls000000404 is private.");
        fill();
        assertThat(start("imdb").tally().isQuiet()).isTrue();
    }
}
