package dev.kinorelay.web;

import dev.kinorelay.domain.Kept;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A table of the titles an export had to leave out, and why. */
final class LeftOut implements Closeable {

    private final BufferedWriter out;
    private long count;

    LeftOut(Path file) throws IOException {
        out = Files.newBufferedWriter(file);
        out.write("title,year,kind,reason\n");
    }

    void add(Kept kept, String reason) throws IOException {
        count++;
        var ref = kept.entry().ref();
        out.write(cell(ref.title()) + "," + (ref.year() == null ? "" : ref.year()) + "," + ref.kind() + ","
                + cell(reason) + "\n");
    }

    long count() {
        return count;
    }

    /** A leading =, +, - or @ would be run as a formula by spreadsheets. */
    private static String cell(String text) {
        String words = text == null ? "" : text;
        boolean formula = !words.isEmpty() && "=+-@\t".indexOf(words.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + words.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
