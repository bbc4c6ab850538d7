package dev.kinorelay.web.addon;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a client asks for, such as catalog/movie/watchlist/genre=Drama&skip=100.json. */
record Asked(String resource, String type, String id, Map<String, String> extra) {

    private static final String END = ".json";

    /** The path behind the token as the client wrote it, still encoded; empty when it is no such path. */
    static Optional<Asked> read(String path) {
        if (!path.endsWith(END)) {
            return Optional.empty();
        }
        List<String> parts = Arrays.asList(path.substring(0, path.length() - END.length()).split("/", -1));
        if (parts.size() < 3 || parts.size() > 4) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Asked(decoded(parts.get(0)), decoded(parts.get(1)), decoded(parts.get(2)),
                    parts.size() == 4 ? pairs(parts.get(3)) : Map.of()));
        } catch (IllegalArgumentException halfAnEscape) {
            return Optional.empty();
        }
    }

    /** A plus sign in a path is itself. */
    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Map<String, String> pairs(String written) {
        Map<String, String> extra = new HashMap<>();
        for (String pair : written.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                extra.put(URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return extra;
    }

    /** How many titles the client has; what is no number counts as none. */
    int skip() {
        try {
            return Math.max(0, Integer.parseInt(extra.getOrDefault("skip", "0")));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    /** Null when it is left out or empty. */
    String extra(String name) {
        String value = extra.get(name);
        return value == null || value.isBlank() ? null : value;
    }
}
