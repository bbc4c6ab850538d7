package dev.kinorelay.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.kinorelay.service.AllFormats;
import dev.kinorelay.service.Format;
import dev.kinorelay.service.Source;
import dev.kinorelay.table.Rows;
import dev.kinorelay.table.TableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Each parser, from the file on disk to entries, beside the plain reader it stands on, which only makes strings of the same
 * bytes. The rounds alternate; what counts is the ratio of the medians.
 */
final class FormatBench {

    private static final int ROWS = 60_000;
    private static final int WARM_UP = 6;
    private static final int ROUNDS = 9;
    private static final JsonFactory JSON = new JsonFactory();

    private FormatBench() {}

    static void run() throws IOException {
        Map<String, Format> formats = AllFormats.byName().stream()
                .collect(Collectors.toMap(Format::name, Function.identity()));
        System.out.printf("%,d rows each, medians of %d rounds; promised: at least 0.50%n", ROWS, ROUNDS);
        for (ExportFiles export : ExportFiles.all()) {
            Path file = Files.createTempFile("export", ".txt");
            try {
                export.write(file, ROWS);
                measure(export, formats.get(export.format()), file);
            } finally {
                Files.delete(file);
            }
        }
    }

    private static void measure(ExportFiles export, Format format, Path file) throws IOException {
        double[] ours = new double[ROUNDS];
        double[] plain = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long start = System.nanoTime();
            long[] taken = {0};
            format.parse(new Source(file, export.shelf(), ZoneOffset.UTC),
                    entry -> taken[0] += entry.line() > 0 ? 1 : 0,
                    reject -> {});
            long between = System.nanoTime();
            long seen = export.isTable() ? cells(file) : tokens(file);
            long end = System.nanoTime();
            if (taken[0] != ROWS || seen < ROWS) {
                throw new IllegalStateException(export.format() + " took " + taken[0] + " rows");
            }
            if (round >= 0) {
                ours[round] = (between - start) / 1e9;
                plain[round] = (end - between) / 1e9;
            }
        }
        double megabytes = Files.size(file) / 1e6;
        System.out.printf("  %-15s %5.1f MB  ours %4.0f MB/s  plain %4.0f MB/s  ratio %.2f%n", export.format(),
                megabytes,
                megabytes / median(ours), megabytes / median(plain), median(plain) / median(ours));
    }

    private static long cells(Path file) throws IOException {
        long cells = 0;
        try (Rows rows = TableFile.of(file).open()) {
            while (rows.next()) {
                for (int cell = 0; cell < rows.row().size(); cell++) {
                    cells += rows.row().text(cell) == null ? 0 : 1;
                }
            }
        }
        return cells;
    }

    private static long tokens(Path file) throws IOException {
        long tokens = 0;
        try (JsonParser parser = JSON.createParser(file.toFile())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                tokens += token.isScalarValue() && parser.getText().isEmpty() ? 0 : 1;
            }
        }
        return tokens;
    }

    private static double median(double[] seconds) {
        return Arrays.stream(seconds).sorted().toArray()[seconds.length / 2];
    }
}
