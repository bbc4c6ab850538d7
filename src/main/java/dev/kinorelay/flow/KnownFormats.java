package dev.kinorelay.flow;

import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Format;
import dev.kinorelay.service.Peek;
import dev.kinorelay.service.Recognition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All file formats there are; asks each of them what a file is. */
@Component
public class KnownFormats {

    private static final int HEAD = 64 * 1024;
    private static final Finding EMPTY = new Finding.Useless("The file is empty",
            "Export it again and drop the new file.");
    private static final Finding.Useless UNKNOWN = new Finding.Useless("This is no export file that Kinorelay knows",
            "Drop an export file of a service Kinorelay knows, or lay a YAML beside a table that says what its columns mean.");

    private final List<Format> formats;
    private final ColumnFiles columns;

    KnownFormats(List<Format> formats, ColumnFiles columns) {
        this.formats = formats.stream().sorted(Comparator.comparing(Format::isLastResort)).toList();
        this.columns = columns;
    }

    /** The services whose files are understood. */
    public Set<String> services() {
        return formats.stream().map(Format::service).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a file is: a format with the shelves it may speak of, or why it cannot be used and what to do. */
    public sealed interface Finding {

        /** Recognised; {@code manifold}: it tells of each of the shelves. */
        record Recognised(Format format, List<Shelf> shelves, boolean manifold) implements Finding {}

        /** Not to be used. */
        record Useless(String reason, String remedy) implements Finding {}
    }

    /** What a file is by its name and its head, wherever it lies. */
    Finding look(String name, byte[] head, long size) {
        return look(new Peek(name, head, size), formats);
    }

    /** The file's name helps to tell, but not when its folder has settled the shelf already. */
    public Finding look(Dropped dropped) throws IOException {
        var beside = columns.of(dropped.relative());
        try (var stream = Files.newInputStream(dropped.file())) {
            var peek = new Peek(dropped.shelf() == null ? dropped.name() : "", stream.readNBytes(HEAD),
                    Files.size(dropped.file()), beside.map(ColumnFiles.Found::text).orElse(null));
            return look(peek, beside.isPresent() && beside.get().own() ? formats.reversed() : formats);
        }
    }

    /** The shelves it is to be taken for one after the other; none when one settles itself, or is to be settled. */
    List<Shelf> shelves(Dropped dropped) throws IOException {
        return dropped.shelf() == null && look(dropped) instanceof Finding.Recognised known && known.manifold()
                ? known.shelves()
                : List.of();
    }

    /** By what is in it, and by what a YAML says of its columns: another columns' meaning is another content. */
    public String hash(Dropped dropped, Format format) throws IOException {
        var beside = format.isLastResort() ? columns.of(dropped.relative()) : Optional.<ColumnFiles.Found>empty();
        return ContentHash.of(dropped.file())
                + beside.map(found -> "-" + UUID.nameUUIDFromBytes(found.text().getBytes(StandardCharsets.UTF_8)))
                        .orElse("");
    }

    private static Finding look(Peek peek, List<Format> formats) {
        if (peek.size() == 0) {
            return EMPTY;
        }
        Finding.Useless hint = UNKNOWN;
        for (var format : formats) {
            if (format.isLastResort() && peek.columns() == null && !hint.equals(UNKNOWN)) {
                // What another format nearly knows is damaged, and not for guessing.
                continue;
            }
            switch (format.recognise(peek)) {
                case Recognition.Known known -> {
                    return new Finding.Recognised(format, known.shelves(), false);
                }
                case Recognition.Manifold manifold -> {
                    return new Finding.Recognised(format, manifold.shelves(), true);
                }
                case Recognition.Unwanted unwanted -> {
                    return new Finding.Useless(unwanted.reason(), unwanted.remedy());
                }
                case Recognition.Foreign foreign -> {
                    if (foreign.hint() != null) {
                        hint = new Finding.Useless(foreign.hint(), foreign.remedy());
                    }
                }
            }
        }
        return hint;
    }
}
