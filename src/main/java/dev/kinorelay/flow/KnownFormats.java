package dev.kinorelay.flow;

import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Format;
import dev.kinorelay.service.Peek;
import dev.kinorelay.service.Recognition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All file formats there are; asks each of them what a file is. */
@Component
public class KnownFormats {

    private static final int HEAD = 64 * 1024;
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

        /** Recognised. */
        record Recognised(Format format, List<Shelf> shelves) implements Finding {}

        /** Not to be used. */
        record Useless(String reason, String remedy) implements Finding {}
    }

    /** {@code byName}: whether the file's name may help to tell; not when its folder has settled the shelf already. */
    public Finding look(Path file, boolean byName) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            return new Finding.Useless("The file is empty", "Export it again and drop the new file.");
        }
        try (var stream = Files.newInputStream(file)) {
            return look(new Peek(byName ? file.getFileName().toString() : "", stream.readNBytes(HEAD), size));
        }
    }

    private Finding look(Peek peek) {
        Finding.Useless hint = new Finding.Useless("This is no export file that Kinorelay knows", REMEDY);
        for (var format : formats) {
            switch (format.recognise(peek)) {
                case Recognition.Known known -> {
                    return new Finding.Recognised(format, known.shelves());
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
