package dev.kinorelay.flow.pipeline;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Tells when a file is written to its end: it has not changed for a while, by our own clock, since that of a network share
 * may differ, and no program of this machine holds it open to write on. One whose content was taken before is whole at
 * first sight. Camel's own lock would hold up every other file while it waits for one.
 */
final class Stillness {

    private static final Duration WHOLE = Duration.ofSeconds(1);
    private static final Duration PERHAPS_CUT_OFF = Duration.ofSeconds(10);
    private static final Duration LONGEST_WRITER = Duration.ofMinutes(10);
    private static final long LARGEST_AT_FIRST_SIGHT = 64_000_000;
    private static final int REMEMBERED = 10_000;
    private static final int ZIP_END_AT_MOST = 22 + 65_535;
    private static final String ZIP_END = "PK\u0005\u0006";

    private record Seen(long size, long modified, Instant since) {}

    private final InstantSource clock;
    private final Predicate<Path> known;
    private final Map<Path, Seen> seen = new LinkedHashMap<>() {

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Seen> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** {@code known}: whether just this content was taken before. */
    Stillness(InstantSource clock, Predicate<Path> known) {
        this.clock = clock;
        this.known = known;
    }

    boolean isComplete(Path file) {
        try {
            long size = Files.size(file);
            long modified = Files.getLastModifiedTime(file).toMillis();
            var before = seen.get(file);
            if (before == null || before.size() != size || before.modified() != modified) {
                seen.put(file, new Seen(size, modified, clock.instant()));
                return isTakenBefore(file, size);
            }
            var still = Duration.between(before.since(), clock.instant());
            if (still.compareTo(WHOLE) < 0 || still.compareTo(PERHAPS_CUT_OFF) < 0 && !endsWell(file, size)) {
                return false;
            }
            if (still.compareTo(LONGEST_WRITER) < 0 && OpenFiles.isWritten(file)) {
                return false;
            }
            seen.remove(file);
            return true;
        } catch (IOException gone) {
            seen.remove(file);
            return false;
        }
    }

    private boolean isTakenBefore(Path file, long size) throws IOException {
        return size <= LARGEST_AT_FIRST_SIGHT && endsWell(file, size) && Files.isReadable(file)
                && !OpenFiles.isWritten(file) && known.test(file);
    }

    /** A text ends with a line, JSON and XML with a bracket, a ZIP with its directory; any other end may be a cut. */
    private static boolean endsWell(Path file, long size) throws IOException {
        if (size == 0) {
            return false;
        }
        if (!Files.isReadable(file)) {
            return true; // whoever takes it says so
        }
        try (var open = new RandomAccessFile(file.toFile(), "r")) {
            var head = new byte[(int) Math.min(2, size)];
            open.readFully(head);
            boolean zip = new String(head, StandardCharsets.ISO_8859_1).equals("PK");
            var tail = new byte[(int) Math.min(zip ? ZIP_END_AT_MOST : 1, size)];
            open.seek(size - tail.length);
            open.readFully(tail);
            var text = new String(tail, StandardCharsets.ISO_8859_1);
            return zip ? text.contains(ZIP_END) : "\n\r}]>".contains(text);
        }
    }
}
