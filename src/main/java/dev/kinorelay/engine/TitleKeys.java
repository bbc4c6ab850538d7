package dev.kinorelay.engine;

import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import java.util.List;

/**
 * Numbers by which a catalogue finds a title under any of its names, the same for every way of writing them. What merely has
 * the same number is told apart by the matcher.
 */
public final class TitleKeys {

    private static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private TitleKeys() {}

    /** The original title may be missing. */
    public static List<Long> of(String title, String original) {
        var ref = new MediaRef(MediaKind.UNKNOWN, List.of(), title, original, null, null, null, Facts.NONE);
        return TitleNames.of(ref).stream().map(name -> hash(name.loose())).distinct().toList();
    }

    /** Kept in ledgers: never to be made otherwise. */
    private static long hash(String text) {
        long hash = START;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash ^ hash >>> 32;
    }
}
