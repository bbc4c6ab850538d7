package dev.kinorelay.bench;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Format;
import dev.kinorelay.service.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * Our parser, from the file on disk to entries in a sink, beside plain CSV libraries that only cut the same bytes into
 * strings. The rounds alternate, so that a busy machine slows all alike; what counts is the ratio of the medians.
 */
final class ParserBench {

    private static final int ROWS = 100_000;
    private static final int WARM_UP = 8;
    private static final int ROUNDS = 15;

    private ParserBench() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Files.createTempFile("ratings", ".csv");
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(
                "dev.kinorelay.service.imdb")) {
            ImdbFiles.ratings(file, ROWS, 1, 0);
            print(file, medians(file, contenders(context.getBean(Format.class))));
        } finally {
            Files.delete(file);
        }
    }

    private static Map<String, Rivals.Rival> contenders(Format ours) {
        Map<String, Rivals.Rival> all = new LinkedHashMap<>();
        all.put("Kinorelay", file -> {
            Last last = new Last();
            long read = ours.parse(new Source(file, Shelf.RATINGS, ZoneOffset.UTC), last, reject -> {}).read();
            return last.entry == null ? 0 : read + 1;
        });
        all.putAll(Rivals.all());
        return all;
    }

    private static Map<String, Double> medians(Path file, Map<String, Rivals.Rival> contenders) throws IOException {
        Map<String, double[]> times = new LinkedHashMap<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (Map.Entry<String, Rivals.Rival> contender : contenders.entrySet()) {
                long start = System.nanoTime();
                long rows = contender.getValue().rows(file);
                double seconds = (System.nanoTime() - start) / 1e9;
                if (rows != ROWS + 1) {
                    throw new IllegalStateException(contender.getKey() + " saw " + rows + " rows");
                }
                if (round >= 0) {
                    times.computeIfAbsent(contender.getKey(), name -> new double[ROUNDS])[round] = seconds;
                }
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        times.forEach((name, all) -> medians.put(name, Arrays.stream(all).sorted().toArray()[ROUNDS / 2]));
        return medians;
    }

    private static void print(Path file, Map<String, Double> medians) throws IOException {
        double megabytes = Files.size(file) / 1e6;
        double ours = medians.get("Kinorelay");
        System.out.printf("%,d rows, %.1f MB, medians of %d rounds%n", ROWS, megabytes, ROUNDS);
        medians.forEach(
                (name, seconds) -> System.out.printf("  %-18s %6.1f ms %6.0f MB/s   our speed is %.2f times its%n",
                        name, seconds * 1e3, megabytes / seconds, seconds / ours));
        String fastest = medians.entrySet()
                .stream()
                .filter(rival -> !rival.getKey().equals("Kinorelay"))
                .min(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        System.out.printf("ours/fastest (%s): %.2f, promised: at least 0.50%n", fastest, medians.get(fastest) / ours);
    }

    /** Holds on to one entry, so that the making of it cannot be left out. */
    private static final class Last implements java.util.function.Consumer<Entry> {

        private Entry entry;

        @Override
        public void accept(Entry next) {
            entry = next;
        }
    }
}
