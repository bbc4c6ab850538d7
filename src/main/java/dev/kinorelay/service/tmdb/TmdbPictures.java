package dev.kinorelay.service.tmdb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Picture;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names of pictures: what they show, then TMDb's own name; and in which sizes TMDb has them. */
final class TmdbPictures {

    /** As https://developer.themoviedb.org/reference/configuration-details lists them; a portrait's largest goes by its height. */
    private static final Map<String, List<String>> SIZES = Map.of("poster", List.of("w185", "w342", "w500"), "backdrop",
            List.of("w300", "w780", "w1280"), "profile", List.of("w185", "h632"), "still", List.of("w185", "w300"));
    private static final String NAME = "(poster|backdrop|profile|still)/[A-Za-z0-9_-]{1,100}\\.(jpg|png|webp)";

    private TmdbPictures() {}

    static Picture poster(JsonNode title) {
        return of("poster", title.path("poster_path"));
    }

    static Picture backdrop(JsonNode title) {
        return title.has("still_path") ? of("still", title.path("still_path"))
                : of("backdrop", title.path("backdrop_path"));
    }

    static Picture profile(JsonNode person) {
        return of("profile", person.path("profile_path"));
    }

    /** Null when there is none, or it has a name no picture of TMDb has. */
    private static Picture of(String what, JsonNode file) {
        String path = what + file.asText("");
        return path.matches(NAME) ? new Picture(TmdbCalls.SERVICE, path) : null;
    }

    /** Where it lies, in the smallest size of at least that width, or else the largest; empty when it is none of TMDb's. */
    static Optional<Place> place(Picture picture, int width) {
        if (!picture.service().equals(TmdbCalls.SERVICE) || !picture.path().matches(NAME)) {
            return Optional.empty();
        }
        String[] parts = picture.path().split("/");
        var sizes = SIZES.get(parts[0]);
        return Optional.of(new Place(sizes.stream().filter(size -> pixels(size) >= width).findFirst()
                .orElse(sizes.getLast()), parts[1]));
    }

    private static int pixels(String size) {
        int number = Integer.parseInt(size.substring(1));
        return size.startsWith("h") ? number * 2 / 3 : number;
    }

    record Place(String size, String file) {}
}
