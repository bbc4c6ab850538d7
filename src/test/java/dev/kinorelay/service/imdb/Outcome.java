package dev.kinorelay.service.imdb;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Peek;
import dev.kinorelay.service.Recognition;
import dev.kinorelay.service.RowCount;
import dev.kinorelay.service.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of every row of one file. */
record Outcome(RowCount count, List<Entry> entries, List<Rejected> rejects) {

    static final Path FIXTURES = Path.of("src/test/resources/imdb");
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    static Outcome of(Path file, Shelf shelf) {
        List<Entry> entries = new ArrayList<>();
        List<Rejected> rejects = new ArrayList<>();
        try {
            RowCount count = new ImdbCsv().parse(new Source(file, shelf, ZONE), entries::add, rejects::add);
            return new Outcome(count, entries, rejects);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Outcome of(Path folder, String text, Shelf shelf) {
        return of(folder, text.getBytes(StandardCharsets.UTF_8), shelf);
    }

    static Outcome of(Path folder, String text, Charset charset, Shelf shelf) {
        return of(folder, text.getBytes(charset), shelf);
    }

    static Outcome of(Path folder, byte[] bytes, Shelf shelf) {
        try {
            return of(Files.write(folder.resolve("export.csv"), bytes), shelf);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What the bytes say of which title; nothing when they are cut off within the header. */
    static List<String> told(Path folder, byte[] bytes, Shelf shelf) {
        try {
            return of(folder, bytes, shelf).entries()
                    .stream()
                    .map(entry -> entry.ref().ids() + " " + entry.value().code() + " " + entry.since() + " "
                            + entry.rank()
                            + " " + entry.ref().kind())
                    .toList();
        } catch (NeedsAttention withoutHeader) {
            return List.of();
        }
    }

    static Recognition recognise(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new ImdbCsv()
                    .recognise(new Peek(file.getFileName().toString(), in.readNBytes(1 << 16), Files.size(file)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Recognition recognise(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new ImdbCsv().recognise(new Peek(name, bytes, bytes.length));
    }

    Map<MediaKind, Integer> kinds() {
        Map<MediaKind, Integer> kinds = new EnumMap<>(MediaKind.class);
        entries.forEach(entry -> kinds.merge(entry.ref().kind(), 1, Integer::sum));
        return kinds;
    }

    /** Movies, shows, episodes, unknown. */
    String kindCounts() {
        Map<MediaKind, Integer> kinds = kinds();
        return Stream.of(MediaKind.MOVIE, MediaKind.SHOW, MediaKind.EPISODE, MediaKind.UNKNOWN)
                .map(kind -> String.valueOf(kinds.getOrDefault(kind, 0)))
                .collect(Collectors.joining(" "));
    }

    List<Long> rejectedLines() {
        return rejects.stream().map(Rejected::line).toList();
    }

    Entry entry(String id) {
        return entries.stream().filter(e -> e.ref().ids().getFirst().value().equals(id)).findFirst().orElseThrow();
    }

    String day(String id) {
        Instant since = entry(id).since();
        return since == null ? "" : since.atZone(ZONE).toLocalDate().toString();
    }

    List<String> ids() {
        return entries.stream().map(entry -> entry.ref().ids().getFirst().value()).toList();
    }
}
