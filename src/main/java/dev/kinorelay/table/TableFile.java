package dev.kinorelay.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file with a table in it, which may be read more than once. */
public final class TableFile {

    private final Path path;
    private final Encoding encoding;

    private TableFile(Path path, Encoding encoding) {
        this.path = path;
        this.encoding = encoding;
    }

    public static TableFile of(Path path) throws IOException {
        return new TableFile(path, Encoding.of(path));
    }

    public Rows open() throws IOException {
        return new Rows(encoding.open(Files.newInputStream(path)));
    }

    /** The rows of a file of which only the beginning is at hand; the last one may be cut. */
    public static Rows head(byte[] head) {
        try {
            return new Rows(Encoding.of(head).open(new ByteArrayInputStream(head)));
        } catch (IOException impossible) {
            throw new AssertionError("bytes in memory cannot fail to be read", impossible);
        }
    }
}
