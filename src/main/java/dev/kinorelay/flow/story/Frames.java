package dev.kinorelay.flow.story;

import dev.kinorelay.flow.desk.PictureDesk.Wanted;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What pictures show, in which sizes they are kept, and what their names look like; nothing else reaches the disk. */
final class Frames {

    private static final Map<String, List<String>> SIZES = Map.of("poster", List.of("w185", "w342", "w500"), "backdrop",
            List.of("w300", "w780", "w1280"), "profile", List.of("w185", "h632"), "still", List.of("w185", "w300"));
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,100}\\.(jpg|png|webp)");

    private Frames() {}

    static boolean hold(Wanted wanted) {
        return SIZES.getOrDefault(wanted.kind(), List.of()).contains(wanted.size())
                && NAME.matcher(wanted.name()).matches();
    }

    /** How wide it is, in pixels; of a portrait whose height is told, two thirds of that. */
    static int width(Wanted wanted) {
        int pixels = Integer.parseInt(wanted.size().substring(1));
        return wanted.size().startsWith("h") ? pixels * 2 / 3 : pixels;
    }

    /** The content type by the first bytes; null when it is no picture a browser shows without danger. */
    static String type(byte[] start) {
        return begins(start, 0, 0xFF, 0xD8, 0xFF) ? "image/jpeg"
                : begins(start, 0, 0x89, 'P', 'N', 'G') ? "image/png"
                        : begins(start, 0, 'R', 'I', 'F', 'F') && begins(start, 8, 'W', 'E', 'B', 'P') ? "image/webp"
                                : null;
    }

    private static boolean begins(byte[] bytes, int from, int... wanted) {
        if (bytes.length < from + wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[from + i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
