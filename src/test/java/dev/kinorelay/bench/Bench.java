package dev.kinorelay.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.program.Launch;
import dev.kinorelay.program.Packaged;
import dev.kinorelay.program.Program;
import dev.kinorelay.program.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All that was promised about speed and memory, measured on the packaged program. What it prints: performance.md. */
public final class Bench {

    private static final int ROWS = 100_000;
    private static final int GETS = 200;
    private static final int STARTS = 5;
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final Path folder;
    private final Figures figures = new Figures(System.out);
    private final Packaged packaged;

    private Bench(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        this.packaged = Packaged.into(folder.resolve("app"));
    }

    public static void main(String... arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("kinorelay-bench");
        try {
            new Bench(folder).all();
        } finally {
            delete(folder);
        }
    }

    private void all() throws IOException, InterruptedException {
        figures.most("start to ready, no cache", start(packaged.flags()), 6, "s");
        figures.most("start to ready, AOT cache", start(packaged.cachedFlags()), 2.5, "s");
        small();
        double once = imports(ROWS, true);
        double twice = imports(2 * ROWS, false);
        figures.most("twice the rows, times the time", twice / once, 2.1, "");
    }

    /** The median of several starts into an empty folder, in seconds. */
    private double start(List<String> flags) throws IOException, InterruptedException {
        double[] seconds = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            try (Program program = Program.start(Launch.jar(packaged.jar(), flags), fresh("start"))) {
                seconds[i] = seconds(program.startTime());
            }
        }
        Arrays.sort(seconds);
        return seconds[STARTS / 2];
    }

    /** A household's usual size: some thousand rows, every page opened. */
    private void small() throws IOException, InterruptedException {
        try (Program program = Program.start(packaged.launch(), fresh("small"));
                Visitor visitor = Visitor.at(program)) {
            drop(program, visitor, ratings(3_000, 0), 3_000);
            gets(visitor);
            program.await(Duration.ofSeconds(20));
            figures.most("resident when idle, warmed up, 3,000 titles", program.resident(), 200, "MiB");
        }
    }

    private double imports(int rows, boolean more) throws IOException, InterruptedException {
        try (Program program = Program.start(packaged.launch(), fresh("import"));
                Visitor visitor = Visitor.at(program)) {
            String about = String.format("%,d rows", rows);
            Path file = ratings(rows, 0);
            figures.seen("size of the export of " + about, Files.size(file) / 1e6, "MB");
            double seconds = drop(program, visitor, file, rows);
            if (!more) {
                figures.seen(about + " into an empty library", seconds, "s");
                return seconds;
            }
            figures.most(about + " into an empty library", seconds, 12, "s");
            figures.most("the same file again", drop(program, visitor, ratings(rows, 0), 0), 1, "s");
            figures.most("100 changed rows", drop(program, visitor, ratings(rows, 100), 100), 4, "s");
            gets(visitor);
            program.await(Duration.ofSeconds(20));
            figures.seen("resident afterwards, " + String.format("%,d titles", rows), program.resident(), "MiB");
            return seconds;
        }
    }

    /** Drops the file and answers the seconds until its run is settled; fails when not so much was added or changed. */
    private static double drop(Program program, Visitor visitor, Path file, long changes)
            throws IOException, InterruptedException {
        String before = newest(visitor).path("id").asText();
        long began = System.nanoTime();
        Files.move(file, program.inbox().resolve("ratings.csv"));
        JsonNode run = newest(visitor);
        while (run.path("id").asText().equals(before) || !over(run)) {
            program.await(GLANCE);
            run = newest(visitor);
        }
        double seconds = seconds(Duration.ofNanos(System.nanoTime() - began));
        JsonNode tally = run.path("tally");
        if (!run.path("state").asText().equals("SETTLED")
                || tally.path("added").asLong() + tally.path("changed").asLong() != changes) {
            throw new IllegalStateException("Not what was expected: " + run);
        }
        System.out.printf("    run %s: %s ms from opened to settled%n", run.path("id").asText(), Duration
                .between(Instant.parse(run.path("opened").asText()), Instant.parse(run.path("settled").asText()))
                .toMillis());
        return seconds;
    }

    private static boolean over(JsonNode run) {
        return List.of("SETTLED", "FAILED", "HELD").contains(run.path("state").asText());
    }

    private static JsonNode newest(Visitor visitor) throws IOException, InterruptedException {
        return visitor.api("/api/v1/runs?limit=1").path(0);
    }

    private void gets(Visitor visitor) throws IOException, InterruptedException {
        String run = newest(visitor).path("id").asText();
        for (String page : List.of("/", "/library?shelf=ratings", "/library?shelf=ratings&text=night", "/runs",
                "/runs/" + run)) {
            for (int i = 0; i < GETS / 4; i++) {
                visitor.page(page);
            }
            double[] millis = new double[GETS];
            for (int i = 0; i < GETS; i++) {
                long began = System.nanoTime();
                visitor.page(page);
                millis[i] = (System.nanoTime() - began) / 1e6;
            }
            Arrays.sort(millis);
            figures.most("p95 of GET " + page.replace(run, "{id}"), millis[GETS * 95 / 100 - 1], 100, "ms");
        }
    }

    private Path ratings(int rows, int changed) throws IOException {
        return ImdbFiles.ratings(folder.resolve("ratings.csv"), rows, 1, changed);
    }

    private Path fresh(String name) throws IOException {
        return Files.createDirectories(Files.createTempDirectory(folder, name));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(all::add);
        }
        all.forEach(path -> {
            try {
                Files.delete(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
