package dev.kinorelay.sandbox.tmdb;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kinorelay.sandbox.Call;
import java.util.List;
import java.util.regex.Pattern;

/** Lists that somebody made, collections, and charts. */
final class Listed {

    private static final int ROWS = 20;
    private static final Pattern PLACES = Pattern.compile("list/\\d+|collection/\\d+|trending/(movie|tv)/(day|week)"
            + "|movie/(popular|top_rated|now_playing|upcoming)|tv/(popular|top_rated|on_the_air|airing_today)");

    private Listed() {}

    static boolean isFor(String place) {
        return PLACES.matcher(place).matches();
    }

    /** A collection comes whole, all others twenty at a time. */
    static ObjectNode of(Call call, String place, List<Film> films, int page) {
        boolean isCollection = place.startsWith("collection/");
        boolean isList = place.startsWith("list/");
        ObjectNode json = FilmJson.JSON.objectNode();
        if (isCollection || isList) {
            json.put("id", place.replaceFirst(".*/", "")).put("name", "A list");
        }
        ArrayNode rows = json.putArray(isCollection ? "parts" : isList ? "items" : "results");
        films.stream().skip(isCollection ? 0 : (page - 1L) * ROWS).limit(isCollection ? films.size() : ROWS)
                .forEach(film -> rows.add(place.matches("(movie|tv)/.*") ? FilmJson.row(film)
                        : FilmJson.row(film).put("media_type", film.word())));
        if (isCollection) {
            return json;
        }
        return (isList ? json.put("item_count", films.size()) : json).put("page", page)
                .put("total_pages", (films.size() + ROWS - 1) / ROWS).put("total_results", films.size());
    }
}
