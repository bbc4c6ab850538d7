package dev.kinorelay.service.imdb;

import dev.kinorelay.domain.MediaKind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * IMDb's own word for what a title is, and its meaning. A word of another language, or one that other sites file
 * differently (a TV special is a film here and a show there), means nothing until somebody looks the title up.
 */
record TitleType(String word, MediaKind kind, String nothingToWatch) {

    private static final TitleType NONE = new TitleType(null, MediaKind.UNKNOWN, null);

    private static final Map<String, MediaKind> KINDS = new HashMap<>();

    private static final Map<String, String> NOTHING_TO_WATCH = Map.of("videogame", "a video game", "podcastseries",
            "a podcast", "podcastepisode", "an episode of a podcast");

    static {
        put(MediaKind.MOVIE, "movie", "featurefilm", "tvmovie", "short", "shortfilm", "documentary");
        put(MediaKind.SHOW, "tvseries", "tvminiseries", "miniseries");
        put(MediaKind.EPISODE, "tvepisode");
    }

    static TitleType of(String word) {
        if (word == null) {
            return NONE;
        }
        String key = word.toLowerCase(Locale.ROOT).replace(" ", "").replace("-", "");
        return new TitleType(word, KINDS.getOrDefault(key, MediaKind.UNKNOWN), NOTHING_TO_WATCH.get(key));
    }

    private static void put(MediaKind kind, String... words) {
        for (String word : words) {
            KINDS.put(word, kind);
        }
    }
}
