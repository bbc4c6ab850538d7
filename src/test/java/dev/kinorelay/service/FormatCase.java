package dev.kinorelay.service;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.domain.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** A format, and what it made of the file it was given last. */
public abstract class FormatCase {

    protected static final Path SAMPLES = Path.of(System.getProperty("kinorelay.samples", "../shared/samples"));

    protected final List<Entry> entries = new ArrayList<>();
    protected final List<Rejected> rejects = new ArrayList<>();

    @TempDir
    protected Path folder;

    protected abstract Format format();

    protected RowCount parse(Path file, Shelf shelf) throws IOException {
        entries.clear();
        rejects.clear();
        return format().parse(new Source(file, shelf, ZoneOffset.UTC), entries::add, rejects::add);
    }

    protected Recognition recognise(Path file, String name) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        byte[] head = bytes.length <= 1 << 16 ? bytes : java.util.Arrays.copyOf(bytes, 1 << 16);
        return format().recognise(new Peek(name, head, bytes.length));
    }

    protected Recognition recognise(Path file) throws IOException {
        return recognise(file, file.getFileName().toString());
    }

    /** The file without its last bytes. */
    protected Path cut(Path file, int bytes) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        return Files.write(folder.resolve(file.getFileName()), java.util.Arrays.copyOf(whole, whole.length - bytes));
    }
}
