package dev.kinorelay.web.addon;

import dev.kinorelay.domain.MediaKind;
import java.util.Optional;

/** The two kinds of title a client knows. */
enum Kind {
    MOVIE("movie", MediaKind.MOVIE, "movies"), SERIES("series", MediaKind.SHOW, "series");

    final String type;
    final MediaKind kind;
    final String words;

    Kind(String type, MediaKind kind, String words) {
        this.type = type;
        this.kind = kind;
        this.words = words;
    }

    static Optional<Kind> of(String type) {
        return java.util.Arrays.stream(values()).filter(each -> each.type.equals(type)).findFirst();
    }
}
