package dev.kinorelay.flow.backup;

import dev.kinorelay.domain.NeedsAttention;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Counts what is taken in and stops when it is more than there is room for, whatever the sender said its size was. */
final class Measure {

    private final long limit;
    private long taken;

    Measure(long limit) {
        this.limit = limit;
    }

    void copy(InputStream in, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[65_536];
            for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                count(got);
                out.write(buffer, 0, got);
            }
        }
    }

    byte[] small(InputStream in, String name, int most) throws IOException {
        var content = in.readNBytes(most + 1);
        if (content.length > most) {
            throw new NeedsAttention("The file holds a " + name + " of more than " + most / 1024 + " KB.",
                    "Take an export as Kinorelay made it.");
        }
        count(content.length);
        return content;
    }

    private void count(int more) {
        taken += more;
        if (taken > limit) {
            throw new NeedsAttention("What you brought is larger than " + (limit >> 20) + " MB.",
                    "Make room on the disk of the data folder, or raise kinorelay.backup.limit if that is right.");
        }
    }
}
