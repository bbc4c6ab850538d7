package dev.kinorelay.service.tvtime;

import dev.kinorelay.domain.Rating;
import java.util.Map;

/** The words bad, ok, good, great and wow, by the numbers TV Time kept them under at the end of a vote's key. */
final class Votes {

    private static final Map<String, Integer> STARS = Map.of("1", 1, "27", 2, "28", 3, "29", 4, "3", 5);

    private Votes() {}

    /** Null when the number means none of the words. */
    static Rating rating(String key) {
        Integer stars = STARS.get(key.substring(key.lastIndexOf('-') + 1));
        return stars == null || key.indexOf('-') < 0 ? null : new Rating(stars, STARS.size());
    }
}
