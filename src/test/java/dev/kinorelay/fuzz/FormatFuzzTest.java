package dev.kinorelay.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.service.AllFormats;
import dev.kinorelay.service.Format;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every format against fixtures with random damage: nothing is thrown, nothing hangs, no row is lost. With
 * -Dkinorelay.fuzz.seconds=60 it goes on for so long; a find is written to src/test/resources/fuzz and stays there.
 */
class FormatFuzzTest {

    private static final List<Path> FIXTURES = Stream.of("imdb", "letterboxd", "trakt", "simkl", "mdblist", "tmdb",
            "netflix", "yamtrack", "movielens", "tvtime", "csv").map(Path.of("src/test/resources")::resolve).toList();
    private static final Path FINDS = Path.of("src/test/resources/fuzz");
    private static final List<String> NAMES = List.of("file.csv", "watchlist.csv", "ratings.json", "x",
            "watched-history-1.json", "lists-list-1.json", "emotions-live-votes.csv");
    private static final int ROUNDS = 400;

    private final List<Format> formats = AllFormats.byName();

    @TempDir
    private Path folder;

    @Test
    void damagedFilesAreReadOrRefusedInWords(TestReporter reporter) throws IOException {
        long seconds = Long.getLong("kinorelay.fuzz.seconds", 0);
        long seed = Long.getLong("kinorelay.fuzz.seed", seconds == 0 ? 1 : System.nanoTime());
        Random random = new Random(seed);
        Damage damage = new Damage(random, fixtures());
        long end = System.nanoTime() + seconds * 1_000_000_000;
        int rounds = 0;
        while (seconds == 0 ? rounds < ROUNDS : System.nanoTime() < end) {
            byte[] file = damage.next();
            String name = NAMES.get(random.nextInt(NAMES.size()));
            List<String> wrong = wrong(file, name);
            if (!wrong.isEmpty()) {
                Path find = FINDS.resolve(Long.toHexString(seed) + "-" + rounds + "-" + name);
                Files.write(find, file);
                assertThat(wrong).as("seed " + seed + ", round " + rounds + ", kept as " + find).isEmpty();
            }
            rounds++;
        }
        reporter.publishEntry("files tried with seed " + seed, Integer.toString(rounds));
        assertThat(rounds).isPositive();
    }

    @Test
    void whatWasFoundOnceIsFoundNoMore() throws IOException {
        for (Path find : files(FINDS)) {
            assertThat(wrong(Files.readAllBytes(find), find.getFileName().toString().replaceFirst("^[^-]*-\\d+-", "")))
                    .as(find.toString()).isEmpty();
        }
    }

    @Test
    void seesWhatIsLost() throws IOException {
        byte[] file = Files.readAllBytes(Path.of("src/test/resources/netflix/NetflixViewingHistory.csv"));
        var trial = new Trial(folder.resolve("file"), file);
        assertThat(trial.of(new Forgetful(), "file.csv")).hasValueSatisfying(
                words -> assertThat(words).contains("5 rows, but"));
    }

    private List<String> wrong(byte[] file, String name) throws IOException {
        var trial = new Trial(folder.resolve("file"), file);
        return formats.stream().flatMap(format -> trial.of(format, name).stream()).toList();
    }

    private static List<byte[]> fixtures() throws IOException {
        return FIXTURES.stream().flatMap(fixtures -> files(fixtures).stream()).map(FormatFuzzTest::bytes).toList();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".md")).sorted()
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
