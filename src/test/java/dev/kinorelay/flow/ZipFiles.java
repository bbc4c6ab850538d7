package dev.kinorelay.flow;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives for tests. */
final class ZipFiles {

    private ZipFiles() {}

    /** Name, content, name, content … */
    static byte[] of(String... namesAndTexts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int at = 0; at < namesAndTexts.length; at += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[at]));
                zip.write(namesAndTexts[at + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** As if each file in it had been locked with a password. */
    static byte[] locked(byte[] zip) {
        var locked = zip.clone();
        for (int at = 0; at < locked.length - 10; at++) {
            if (locked[at] == 'P' && locked[at + 1] == 'K' && locked[at + 3] == locked[at + 2] + 1) {
                int flags = locked[at + 2] == 3 ? at + 6 : locked[at + 2] == 1 ? at + 8 : -1;
                if (flags > 0) {
                    locked[flags] |= 1;
                }
            }
        }
        return locked;
    }
}
