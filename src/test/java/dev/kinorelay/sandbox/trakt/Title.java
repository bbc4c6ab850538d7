package dev.kinorelay.sandbox.trakt;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A movie, show, season or episode of the catalogue. {@code ids}: by the name Trakt gives them, numbers as Long; {@code show} and
 * {@code season} of those that have one.
 */
public record Title(Kind kind, String name, Integer year, Map<String, Object> ids, Instant released, Title show,
        Integer season, Integer number) {

    private static final Map<Kind, List<String>> ORDER = Map.of(Kind.MOVIE, List.of("trakt", "slug", "imdb", "tmdb"),
            Kind.SHOW, List.of("trakt", "slug", "tvdb", "imdb", "tmdb"), Kind.SEASON, List.of("trakt", "tvdb", "tmdb"),
            Kind.EPISODE, List.of("trakt", "tvdb", "imdb", "tmdb"));

    /** One text for each title, such as {@code movie:1}. */
    public String key() {
        return kind.word() + ":" + ids.get("trakt");
    }

    public String imdb() {
        return (String) ids.get("imdb");
    }

    public long trakt() {
        return (Long) ids.get("trakt");
    }

    /** What Trakt calls the minimal info. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        switch (kind) {
            case MOVIE, SHOW -> json.put("title", name).put("year", year);
            case SEASON -> json.put("number", season);
            case EPISODE -> json.put("season", season).put("number", number).put("title", name);
        }
        ObjectNode all = json.putObject("ids");
        for (String type : ORDER.get(kind)) {
            if (ids.get(type) instanceof Long number) {
                all.put(type, number);
            } else {
                all.put(type, (String) ids.get(type));
            }
        }
        return json;
    }

    /** Puts itself, and its show if it has one, into a row. */
    ObjectNode into(ObjectNode row) {
        row.put("type", kind.word());
        row.set(kind.word(), json());
        if (show != null) {
            row.set("show", show.json());
        }
        return row;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Title title && title.key().equals(key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public String toString() {
        return key() + " " + name;
    }
}
