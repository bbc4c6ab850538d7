package dev.kinorelay.service;

import dev.kinorelay.domain.Kept;
import dev.kinorelay.domain.Shelf;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes rows into files of a form, a new one as soon as one is full. There is at least one, be it without rows. */
public final class ExportParts implements Closeable {

    private final ExportForm form;
    private final ExportForm.Sheet sheet;
    private final Path folder;
    private final List<Path> files = new ArrayList<>();
    private OutputStream out;
    private long size;
    private boolean hasRows;

    public ExportParts(ExportForm form, Shelf shelf, Path folder) throws IOException {
        this.form = form;
        this.sheet = form.open(shelf);
        this.folder = folder;
        begin();
    }

    /** Why it was left out; empty when it was written. */
    public Optional<String> add(Kept kept) throws IOException {
        return switch (sheet.line(kept)) {
            case ExportForm.Line.LeftOut leftOut -> Optional.of(leftOut.reason());
            case ExportForm.Line.Text line -> {
                put(line.text());
                yield Optional.empty();
            }
        };
    }

    /** The parts that were written, in their order. */
    public List<Path> files() {
        return List.copyOf(files);
    }

    private void put(String row) throws IOException {
        byte[] bytes = row.getBytes(StandardCharsets.UTF_8);
        byte[] gap = (hasRows ? sheet.between() : "").getBytes(StandardCharsets.UTF_8);
        byte[] foot = sheet.foot().getBytes(StandardCharsets.UTF_8);
        if (hasRows && size + gap.length + bytes.length + foot.length > form.most()) {
            end();
            begin();
            gap = new byte[0];
        }
        write(gap);
        write(bytes);
        hasRows = true;
    }

    private void begin() throws IOException {
        Path file = folder.resolve(files.size() + 1 + "." + form.ending());
        out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        files.add(file);
        size = 0;
        hasRows = false;
        write(sheet.head().getBytes(StandardCharsets.UTF_8));
    }

    private void end() throws IOException {
        write(sheet.foot().getBytes(StandardCharsets.UTF_8));
        out.close();
        out = null;
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        size += bytes.length;
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            end();
        }
    }
}
