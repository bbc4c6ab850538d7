package dev.kinorelay.sandbox.trakt;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What Trakt keeps lists of. */
public enum Kind {
    MOVIE, SHOW, SEASON, EPISODE;

    /** As {@code type} in what Trakt answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As a key in bodies and a part of paths. */
    public String words() {
        return word() + "s";
    }

    static Optional<Kind> ofWords(String words) {
        return Arrays.stream(values()).filter(kind -> kind.words().equals(words)).findFirst();
    }
}
