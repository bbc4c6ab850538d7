package dev.kinorelay.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.program.Launch;
import dev.kinorelay.program.Packaged;
import dev.kinorelay.program.Program;
import dev.kinorelay.program.Visitor;
import dev.kinorelay.sandbox.Fault;
import dev.kinorelay.sandbox.catalogue.CatalogueDouble;
import dev.kinorelay.sandbox.seerr.SeerrDouble;
import dev.kinorelay.sandbox.seerr.SeerrShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What was promised about requests: a thousand new films known by their IMDb ids, 20 ms for each answer, and the same again. */
final class RequestsBench {

    private static final int FILMS = 1_000;
    private static final Duration ANSWER = Duration.ofMillis(20);
    private static final Duration GLANCE = Duration.ofMillis(20);
    private static final String PIPELINE = "watchlist-to-seerr";

    private final Figures figures = new Figures(System.out);
    private final SeerrShop shop = new SeerrShop(InstantSource.system());

    static void main() throws IOException, InterruptedException {
        var packaged = Packaged.into(Files.createTempDirectory("kinorelay-bench").resolve("app"));
        new RequestsBench().run(packaged.launch());
    }

    private void run(Launch launch) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("kinorelay-bench");
        try (CatalogueDouble seerr = SeerrDouble.start(0, InstantSource.system(), shop);
                Program program = Program.start(launch.with("SEERR_URL", seerr.address())
                        .with("SEERR_API_KEY", SeerrDouble.KEY)
                        .with("KINORELAY_PIPELINES", pipelines(folder)), folder);
                Visitor visitor = Visitor.at(program)) {
            fill(program, visitor, seerr);
            seerr.faults().set(Fault.on(".*", ".*").lasting().late(ANSWER));
            double seconds = carries(program, visitor);
            int calls = seerr.journal().lines().size();
            figures.most("1,000 new films by IMDb id: calls for each", calls / (double) FILMS, 2.2, "");
            figures.most("  from the start of the run to its last receipt", seconds, 5, "s");
            figures.most("  films asked for more than once, or not at all",
                    FILMS - new HashSet<>(shop.titles()).size() + shop.titles().size() - FILMS, 0, "");
            seerr.journal().clear();
            double again = carries(program, visitor);
            figures.most("the same again: calls", seerr.journal().lines().size(), 5, "");
            figures.most("  from its start to its end", again, 0.5, "s");
        }
    }

    /** The shipped pipelines, but that one runs when the benchmark says so, and asks nobody for consent. */
    private static Path pipelines(Path folder) throws IOException {
        Path own = Files.createDirectories(folder.resolve("pipelines"));
        Files.copy(Path.of("routes/pipelines/inbox.yaml"), own.resolve("inbox.yaml"));
        String text = Files.readString(Path.of("routes/pipelines", PIPELINE + ".yaml"));
        Files.writeString(own.resolve(PIPELINE + ".yaml"), text.replace("guard?additions=50", "guard?additions=0")
                .replaceFirst("(?m)^( +)id: " + PIPELINE + "$", "$1id: " + PIPELINE + "\n$1autoStartup: false"));
        return own;
    }

    private static void fill(Program program, Visitor visitor, CatalogueDouble seerr)
            throws IOException, InterruptedException {
        var text = new StringBuilder("Position,Const,Created,Modified,Description,Title,Original Title,URL,Title Type,"
                + "IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors,Your Rating,Date Rated\n");
        for (int i = 0; i < FILMS; i++) {
            String imdb = "tt%07d".formatted(1_000_000 + i);
            seerr.world().movie("Film " + i, 2000, imdb, 10_000 + i);
            text.append("%d,%s,2026-01-01,2026-01-01,,Film %d,Film %d,,Movie,7.0,100,2000,Drama,1000,2000-06-01,S,,\n"
                    .formatted(i + 1, imdb, i, i));
        }
        Path half = program.folder().resolve("watchlist.part");
        Files.writeString(half, text);
        Path inbox = Files.createDirectories(program.inbox().resolve("watchlist"));
        Files.move(half, inbox.resolve("watchlist.csv"), StandardCopyOption.ATOMIC_MOVE);
        while (!visitor.api("/api/v1/runs?limit=1").path(0).path("state").asText().equals("SETTLED")) {
            program.await(GLANCE);
        }
    }

    private static double carries(Program program, Visitor visitor) throws IOException, InterruptedException {
        String id = visitor.command("/api/v1/pipelines/" + PIPELINE + "/runs", Map.of()).at("/runs/0").asText();
        JsonNode run = visitor.api("/api/v1/runs/" + id);
        while (List.of("OPEN", "DECIDED").contains(run.path("state").asText())) {
            program.await(GLANCE);
            run = visitor.api("/api/v1/runs/" + id);
        }
        if (!run.path("state").asText().equals("SETTLED")) {
            throw new IllegalStateException("Not what was expected: " + run);
        }
        return Duration.between(Instant.parse(run.path("opened").asText()), Instant.parse(run.path("settled").asText()))
                .toMillis() / 1e3;
    }
}
