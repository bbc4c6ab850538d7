package dev.kinorelay.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a file was written: by its byte order mark, else UTF-8 if every byte agrees with that, else windows-1252, the
 * encoding of IMDb's older exports and of Western spreadsheets.
 */
public enum Encoding {
    UTF_8(0, StandardCharsets.UTF_8), UTF_8_MARKED(3, StandardCharsets.UTF_8),
    UTF_16LE(2, StandardCharsets.UTF_16LE), UTF_16BE(2, StandardCharsets.UTF_16BE),
    WINDOWS_1252(0, Charset.forName("windows-1252"));

    private final int mark;
    private final Charset charset;

    Encoding(int mark, Charset charset) {
        this.mark = mark;
        this.charset = charset;
    }

    public static Encoding of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(3);
            Encoding marked = marked(head);
            if (marked != UTF_8) {
                return marked;
            }
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Utf8.isValid(in) ? UTF_8 : WINDOWS_1252;
        }
    }

    /** The encoding of a file of which only the head is at hand. */
    public static Encoding of(byte[] head) {
        Encoding marked = marked(head);
        try {
            return marked != UTF_8 || Utf8.isValid(new ByteArrayInputStream(head)) ? marked : WINDOWS_1252;
        } catch (IOException impossible) {
            throw new AssertionError("bytes in memory cannot fail to be read", impossible);
        }
    }

    public Text open(InputStream file) throws IOException {
        file.skipNBytes(mark);
        return this == UTF_16LE || this == UTF_16BE
                ? new Text(new Utf16AsUtf8(file, charset), StandardCharsets.UTF_8)
                : new Text(file, charset);
    }

    private static Encoding marked(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return UTF_8_MARKED;
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return UTF_16LE;
        }
        return startsWith(head, 0xFE, 0xFF) ? UTF_16BE : UTF_8;
    }

    private static boolean startsWith(byte[] head, int... mark) {
        for (int at = 0; at < mark.length; at++) {
            if (at >= head.length || (head[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }
}
