package dev.kinorelay.fuzz;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Doubt;
import dev.kinorelay.service.Format;
import dev.kinorelay.service.Peek;
import dev.kinorelay.service.Recognition;
import dev.kinorelay.service.RowCount;
import dev.kinorelay.service.Source;
import dev.kinorelay.table.Row;
import dev.kinorelay.table.Rows;
import dev.kinorelay.table.TableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives one file to one format, and says what went wrong: thrown, lost, too slow, or without a word. */
final class Trial {

    private static final int HEAD = 1 << 16;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern ELSEWHERE = Pattern.compile("(\\d+) rows? tells? nothing of this shelf");

    private final Path file;
    private final byte[] bytes;
    private long taken;
    private long refused;
    private String wrong;

    Trial(Path file, byte[] bytes) throws IOException {
        this.file = Files.write(file, bytes);
        this.bytes = bytes;
    }

    /** Empty when all is as it should be. */
    Optional<String> of(Format format, String name) {
        long began = System.nanoTime();
        try {
            wrong = null;
            for (Shelf shelf : shelves(
                    format.recognise(new Peek(name, Arrays.copyOf(bytes, Math.min(bytes.length, HEAD)),
                            bytes.length)))) {
                parse(format, shelf);
            }
        } catch (NeedsAttention inWords) {
            note(inWords.remedy() == null || inWords.remedy().isBlank(), "no remedy: " + inWords.getMessage());
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError thrown) {
            wrong = thrown + " at " + Arrays.stream(thrown.getStackTrace()).limit(6).toList();
        }
        note(Duration.ofNanos(System.nanoTime() - began).compareTo(PATIENCE) > 0, "took too long");
        return Optional.ofNullable(wrong).map(what -> format.name() + ": " + what);
    }

    private void parse(Format format, Shelf shelf) throws IOException {
        Source source = settled(format, new Source(file, shelf, ZoneOffset.UTC));
        taken = 0;
        refused = 0;
        RowCount count = format.parse(source, this::take, this::refuse);
        note(count.read() != taken + refused || count.rejected() != refused,
                count + ", but " + taken + " taken and " + refused + " refused");
        if (isPlainTable(format)) {
            long rows = rows();
            long elsewhere = elsewhere(count.note());
            note(rows != count.read() + elsewhere, rows + " rows, but " + count + " and " + elsewhere + " elsewhere");
        }
    }

    private Source settled(Format format, Source source) throws IOException {
        Map<String, String> told = new HashMap<>();
        Source settled = source;
        for (Optional<Doubt> doubt = format.doubt(settled); doubt.isPresent(); doubt = format.doubt(settled)) {
            Doubt open = doubt.get();
            note(told.put(open.about(), open.choices().getLast()) != null || open.choices().isEmpty(), "asks in vain");
            if (wrong != null) {
                return settled;
            }
            settled = new Source(file, source.shelf(), source.zone(), source.timeZone(), Map.copyOf(told));
        }
        return settled;
    }

    private void take(Entry entry) {
        taken++;
        note(entry.line() < 1, "a row without a line");
    }

    private void refuse(Rejected row) {
        refused++;
        note(row.line() < 1 || row.reason().isBlank() || row.remedy().isBlank(), "a refusal without words: " + row);
    }

    private void note(boolean bad, String words) {
        wrong = bad && wrong == null ? words : wrong;
    }

    private static List<Shelf> shelves(Recognition recognition) {
        return switch (recognition) {
            case Recognition.Known known -> known.shelves();
            case Recognition.Manifold manifold -> manifold.shelves();
            case Recognition.Foreign foreign -> List.of();
            case Recognition.Unwanted unwanted -> List.of();
        };
    }

    /** Whether below one header each row is a row: IMDb's and Letterboxd's formats know more of what may stand above. */
    private static boolean isPlainTable(Format format) {
        return format.name().contains("csv") && !format.name().matches("imdb-csv|letterboxd-csv");
    }

    private long rows() throws IOException {
        long rows = 0;
        try (Rows table = TableFile.of(file).open()) {
            table.nextFilled();
            while (table.next()) {
                Row row = table.row();
                rows += row.isBlank() ? 0 : 1;
            }
        }
        return rows;
    }

    private static long elsewhere(String note) {
        Matcher told = ELSEWHERE.matcher(note == null ? "" : note);
        return told.find() ? Long.parseLong(told.group(1)) : 0;
    }
}
