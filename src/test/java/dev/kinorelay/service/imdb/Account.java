package dev.kinorelay.service.imdb;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.MediaKind;
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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What became of every row of one file. */
record Account(RowCount count, List<Entry> entries, List<Rejected> rejects) {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    static Account of(Path file, Shelf shelf) {
        List<Entry> entries = new ArrayList<>();
        List<Rejected> rejects = new ArrayList<>();
        try {
            RowCount count = new ImdbCsv().parse(new Source(file, shelf, ZONE), entries::add, rejects::add);
            return new Account(count, entries, rejects);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Account of(Path folder, String text, Shelf shelf) {
        return of(folder, text.getBytes(StandardCharsets.UTF_8), shelf);
    }

    static Account of(Path folder, String text, Charset charset, Shelf shelf) {
        return of(folder, text.getBytes(charset), shelf);
    }

    static Account of(Path folder, byte[] bytes, Shelf shelf) {
        try {
            return of(Files.write(folder.resolve("export.csv"), bytes), shelf);
        } catch (IOException e) {
            throw new AssertionError(e);
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

    List<String> ids() {
        return entries.stream().map(entry -> entry.ref().ids().getFirst().value()).toList();
    }
}
