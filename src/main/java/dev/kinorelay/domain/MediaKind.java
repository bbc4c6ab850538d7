package dev.kinorelay.domain;

import java.util.Locale;

/** What a title is. UNKNOWN stays unknown until a look-up or a person tells. */
public enum MediaKind {
    MOVIE, SHOW, SEASON, EPISODE, UNKNOWN;

    private final String text = name().toLowerCase(Locale.ROOT);

    public static MediaKind of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return text;
    }
}
