package dev.kinorelay.domain;

import java.util.List;

/** What a source tells about a title besides its identity; each part may be missing (null, or an empty list). */
public record Facts(String titleType, List<String> genres, Double publicRating, Long votes, Integer runtime,
        String released, List<String> directors) {

    public static final Facts NONE = new Facts(null, List.of(), null, null, null, null, List.of());
}
