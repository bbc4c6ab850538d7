package dev.kinorelay.sandbox.trakt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a body asks for, title by title, and what of it Trakt does not know. */
final class Wishes {

    private static final Set<String> INHERITED = Set.of("watched_at", "rating", "rated_at", "notes");

    private final Catalogue catalogue;
    private final boolean wholeMeansEpisodes;
    private final List<Wish> found = new ArrayList<>();
    private final Map<Kind, ArrayNode> missing = new EnumMap<>(Kind.class);

    /** One title with what is said of it, where the season or show said it too. */
    record Wish(Title title, JsonNode entry) {

        String text(String field) {
            return entry.path(field).asText(null);
        }
    }

    private Wishes(Catalogue catalogue, boolean wholeMeansEpisodes) {
        this.catalogue = catalogue;
        this.wholeMeansEpisodes = wholeMeansEpisodes;
    }

    /** {@code wholeMeansEpisodes}: a bare show or season stands for all its episodes, as plays have it. */
    static Wishes of(JsonNode body, Catalogue catalogue, boolean wholeMeansEpisodes) {
        Wishes wishes = new Wishes(catalogue, wholeMeansEpisodes);
        for (Kind kind : Kind.values()) {
            wishes.missing.put(kind, JsonNodeFactory.instance.arrayNode());
            body.path(kind.words()).forEach(entry -> wishes.read(kind, entry));
        }
        return wishes;
    }

    List<Wish> found() {
        return found;
    }

    ObjectNode missing() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        missing.forEach((kind, entries) -> json.set(kind.words(), entries));
        return json;
    }

    private void read(Kind kind, JsonNode entry) {
        Optional<Title> title = catalogue.find(kind, entry);
        if (title.isEmpty()) {
            missing.get(kind).add(entry);
        } else if (kind == Kind.SHOW && entry.path("seasons").isArray() && !entry.path("seasons").isEmpty()) {
            seasons(title.get(), entry);
        } else {
            whole(title.get(), entry);
        }
    }

    private void seasons(Title show, JsonNode entry) {
        ArrayNode unknown = JsonNodeFactory.instance.arrayNode();
        for (JsonNode season : entry.path("seasons")) {
            int number = season.path("number").asInt();
            JsonNode said = inherited(entry, season);
            if (!season.path("episodes").isEmpty()) {
                episodes(show, number, season, said).ifPresent(unknown::add);
            } else {
                catalogue.season(show, number).ifPresentOrElse(title -> whole(title, said), () -> unknown.add(season));
            }
        }
        if (!unknown.isEmpty()) {
            missing.get(Kind.SHOW).addObject().<ObjectNode>setAll(
                    Map.of("ids", entry.path("ids"), "seasons", unknown));
        }
    }

    private Optional<JsonNode> episodes(Title show, int number, JsonNode season, JsonNode said) {
        ArrayNode unknown = JsonNodeFactory.instance.arrayNode();
        for (JsonNode episode : season.path("episodes")) {
            catalogue.episode(show, number, episode.path("number").asInt())
                    .ifPresentOrElse(title -> found.add(new Wish(title, inherited(said, episode))),
                            () -> unknown.add(episode));
        }
        ObjectNode rest = JsonNodeFactory.instance.objectNode().put("number", number);
        return unknown.isEmpty() ? Optional.empty() : Optional.of(rest.set("episodes", unknown));
    }

    private void whole(Title title, JsonNode said) {
        boolean isPart = title.kind() == Kind.SHOW || title.kind() == Kind.SEASON;
        if (!isPart || !wholeMeansEpisodes) {
            found.add(new Wish(title, said));
        } else {
            List<Title> episodes = title.kind() == Kind.SHOW ? catalogue.episodes(title)
                    : catalogue.episodes(title.show(), title.season());
            episodes.forEach(episode -> found.add(new Wish(episode, said)));
        }
    }

    private static JsonNode inherited(JsonNode from, JsonNode own) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        INHERITED.forEach(key -> {
            JsonNode said = own.hasNonNull(key) ? own.get(key) : from.get(key);
            if (said != null) {
                all.set(key, said);
            }
        });
        return all;
    }
}
