package dev.kinorelay.flow;

import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Format;
import dev.kinorelay.service.Peek;
import dev.kinorelay.service.Recognition;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All file formats there are; asks each of them what a file is. */
@Component
public class KnownFormats {

    private static final int HEAD = 64 * 1024;
    private static final Finding EMPTY = new Finding.Useless("The file is empty",
            "Export it again and drop the new file.");
    private static final String REMEDY = "Drop an export file of a service Kinorelay knows.";

    private final List<Format> formats;

    KnownFormats(List<Format> formats) {
        this.formats = formats;
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
        return size == 0 ? EMPTY : look(new Peek(name, head, size));
    }

    /** The file's name helps to tell, but not when its folder has settled the shelf already. */
    public Finding look(Dropped dropped) throws IOException {
        try (var stream = Files.newInputStream(dropped.file())) {
            return look(dropped.shelf() == null ? dropped.name() : "", stream.readNBytes(HEAD),
                    Files.size(dropped.file()));
        }
    }

    /** The shelves it is to be taken for one after the other; none when one settles itself, or is to be settled. */
    List<Shelf> shelves(Dropped dropped) throws IOException {
        return dropped.shelf() == null && look(dropped) instanceof Finding.Recognised known && known.manifold()
                ? known.shelves()
                : List.of();
    }

    private Finding look(Peek peek) {
        Finding.Useless hint = new Finding.Useless("This is no export file that Kinorelay knows", REMEDY);
        for (var format : formats) {
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
