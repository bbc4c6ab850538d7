package dev.kinorelay.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.Kinorelay;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.sandbox.Fault;
import dev.kinorelay.sandbox.tmdb.TmdbDouble;
import dev.kinorelay.service.Lookup;
import dev.kinorelay.service.Purpose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A thousand new ids at TMDb's pace, 20 ms an answer, and the same once more. */
@Tag("bench")
@SpringBootTest(classes = Kinorelay.class)
@DirtiesContext
class TmdbBenchTest {

    private static final int TITLES = 1000;
    private static final double FLOOR = 25;
    private static final TmdbDouble TMDB = TmdbDouble.start();

    @Autowired
    private List<Lookup> lookups;

    @DynamicPropertySource
    static void places(DynamicPropertyRegistry registry) throws IOException {
        Path folder = Files.createTempDirectory("tmdb-bench");
        registry.add("kinorelay.data", () -> folder.resolve("data").toString());
        registry.add("kinorelay.inbox.folder", () -> folder.resolve("inbox").toString());
        registry.add("kinorelay.admin.password", () -> "correct-horse");
        registry.add("kinorelay.tmdb.url", () -> TMDB.api().toString());
        registry.add("kinorelay.tmdb.key", () -> TmdbDouble.KEY);
    }

    @AfterAll
    static void close() {
        TMDB.close();
    }

    @Test
    void aThousandNewIdsTakeLittleMoreThanTmdbsPaceAndAskedAgainTheyTakeNothing() throws Exception {
        IntStream.rangeClosed(1, TITLES).forEach(i -> TMDB.films().movie("Title " + i, 2000, imdb(i), i));
        TMDB.faults().set(Fault.on("GET", "/3/find/.*").lasting().late(Duration.ofMillis(20)));
        TMDB.keepPace();
        var figures = new Figures(System.out);

        double cold = seconds();
        int calls = TMDB.journal().lines().size();
        double warm = seconds();

        figures.most("1,000 new IMDb ids by TMDb at 40/s, 20 ms an answer", cold, 1.5 * FLOOR, "s");
        figures.most("the same once more", warm, 0.2, "s");
        assertThat(calls).isEqualTo(TITLES);
        assertThat(TMDB.journal().lines()).hasSize(TITLES);
        assertThat(TMDB.refused()).isZero();
        assertThat(cold).isLessThan(1.5 * FLOOR);
    }

    private double seconds() throws Exception {
        Lookup tmdb = lookups.stream().filter(lookup -> lookup.service().equals("tmdb")).findFirst().orElseThrow();
        long began = System.nanoTime();
        try (var crew = Executors.newFixedThreadPool(tmdb.parallel())) {
            var answers = IntStream.rangeClosed(1, TITLES).mapToObj(i -> crew.submit(() -> tmdb.identify(List.of(
                    MediaRef.of(MediaKind.UNKNOWN, ExternalId.imdb(imdb(i)), null, null)), Purpose.RUN))).toList();
            for (var answer : answers) {
                assertThat(answer.get().getFirst()).isPresent();
            }
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private static String imdb(int number) {
        return String.format(Locale.ROOT, "tt%07d", number);
    }
}
