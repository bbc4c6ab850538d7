package dev.kinorelay.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.program.Launch;
import dev.kinorelay.program.Program;
import dev.kinorelay.program.Visitor;
import dev.kinorelay.sandbox.Journal;
import dev.kinorelay.sandbox.trakt.Kind;
import dev.kinorelay.sandbox.trakt.Member;
import dev.kinorelay.sandbox.trakt.TraktDouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The program with a library of ratings, connected to Trakt's double at its real pace, through the shipped gateway. */
final class TraktMirror implements AutoCloseable {

    static final String WRITES = "/sync/ratings";
    private static final List<String> SHELVES = List.of("watchlist", "ratings", "history");
    private static final String HEAD = "Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,"
            + "Runtime (mins),Year,Genres,Num Votes,Release Date,Directors\n";
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final int number;
    private final TraktDouble trakt = TraktDouble.start();
    private final Member member = trakt.member("me");
    private final Program program;
    private final Visitor visitor;

    private TraktMirror(Launch launch, int number) throws IOException, InterruptedException {
        this.number = number;
        Path folder = Files.createTempDirectory("kinorelay-bench");
        program = Program.start(launch.with("KINORELAY_TRAKT_URL", trakt.address())
                .with("KINORELAY_TRAKT_AUTH", trakt.address())
                .with("KINORELAY_TRAKT_CLIENTID", TraktDouble.CLIENT_ID)
                .with("KINORELAY_TRAKT_CLIENTSECRET", TraktDouble.CLIENT_SECRET)
                .with("KINORELAY_PIPELINES", "routes/pipelines," + started(folder)), folder);
        visitor = Visitor.at(program);
    }

    static TraktMirror of(Launch launch, int ratings) throws IOException, InterruptedException {
        var mirror = new TraktMirror(launch, ratings);
        mirror.fill();
        mirror.connect();
        mirror.trakt.rates().on();
        return mirror;
    }

    /** The shipped pipelines, which run when the benchmark says so. */
    private static Path started(Path folder) throws IOException {
        Path own = Files.createDirectories(folder.resolve("pipelines"));
        for (String shelf : SHELVES) {
            String name = pipeline(shelf);
            String text = Files.readString(Path.of("routes", "pipelines", name + ".yaml"));
            Files.writeString(own.resolve(name + ".yaml"),
                    text.replaceFirst("(?m)^( +)id: " + name + "$", "$1id: " + name + "\n$1autoStartup: false"));
        }
        return own;
    }

    private static String pipeline(String shelf) {
        return "library-to-trakt-" + shelf;
    }

    private void fill() throws IOException, InterruptedException {
        var text = new StringBuilder(HEAD);
        for (int i = 0; i < number; i++) {
            trakt.catalogue().movie("Film " + i, 2000, imdb(i), 1_000 + i);
            text.append("%s,%d,2026-01-01,Film %d,Film %d,,Movie,7.0,100,2000,Drama,1000,2000-06-01,Somebody\n"
                    .formatted(imdb(i), rating(i), i, i));
        }
        Path half = program.folder().resolve("ratings.part");
        Files.writeString(half, text);
        Files.move(half, program.inbox().resolve("ratings.csv"), StandardCopyOption.ATOMIC_MOVE);
        while (!newest().path("state").asText().equals("SETTLED")) {
            program.await(GLANCE);
        }
    }

    private static String imdb(int i) {
        return "tt%07d".formatted(1_000_000 + i);
    }

    private static int rating(int i) {
        return 1 + i % 10;
    }

    private JsonNode newest() throws IOException, InterruptedException {
        return visitor.api("/api/v1/runs?limit=1").path(0);
    }

    private void connect() throws IOException, InterruptedException {
        trakt.devices().interval(Duration.ofSeconds(1));
        trakt.devices().approveByItself(member);
        String id = visitor.command("/api/v1/accounts", Map.of("service", "trakt", "way", "CODE")).path("id").asText();
        while (!visitor.api("/api/v1/accounts/connections/" + id).path("state").asText().equals("LINKED")) {
            program.await(Duration.ofMillis(200));
        }
    }

    TraktDouble trakt() {
        return trakt;
    }

    /** The writes, refused ones too. */
    List<Journal.Line> writes() {
        return trakt.journal().lines("POST", WRITES);
    }

    /** How many ratings are not there as they are in the library. */
    long wrong() {
        return trakt.still(() -> java.util.stream.IntStream.range(0, number)
                .filter(i -> !Integer.valueOf(rating(i))
                        .equals(member.ratings().of(trakt.catalogue().find(Kind.MOVIE, "imdb", imdb(i)).orElseThrow())))
                .count());
    }

    /** Runs the pipeline of the ratings; the seconds from its start until all its changes have their receipt. */
    double carries() throws IOException, InterruptedException {
        JsonNode run = run("ratings");
        return Duration.between(Instant.parse(run.path("opened").asText()),
                Instant.parse(run.path("settled").asText())).toMillis() / 1e3;
    }

    /** Runs all three pipelines, one after the other. */
    void cycle() throws IOException, InterruptedException {
        for (String shelf : SHELVES) {
            run(shelf);
        }
    }

    private JsonNode run(String shelf) throws IOException, InterruptedException {
        String id = visitor.command("/api/v1/pipelines/" + pipeline(shelf) + "/runs", Map.of()).at("/runs/0").asText();
        JsonNode run = visitor.api("/api/v1/runs/" + id);
        while (List.of("OPEN", "DECIDED").contains(run.path("state").asText())) {
            program.await(GLANCE);
            run = visitor.api("/api/v1/runs/" + id);
        }
        if (!run.path("state").asText().equals("SETTLED")) {
            throw new IllegalStateException("Not what was expected: " + run);
        }
        return run;
    }

    void rest(Duration time) throws IOException, InterruptedException {
        program.await(time);
    }

    @Override
    public void close() {
        visitor.close();
        program.close();
        trakt.close();
    }
}
