package dev.kinorelay.service.tmdb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** Leaves out of an answer what nobody here reads, so that more of them can be remembered. */
final class Slim {

    static final int CAST = 30;
    static final Set<String> JOBS = Set.of("Director", "Writer", "Screenplay", "Story", "Novel", "Producer",
            "Executive Producer", "Director of Photography", "Original Music Composer", "Editor");
    private static final List<String> UNREAD = List.of("production_companies", "production_countries", "networks",
            "last_episode_to_air", "next_episode_to_air", "homepage", "images", "videos");

    private Slim() {}

    static JsonNode of(JsonNode answer) {
        if (answer instanceof ObjectNode object) {
            object.remove(UNREAD);
            shorten(object);
            if (object.path("credits") instanceof ObjectNode credits) {
                shorten(credits);
            }
            object.path("episodes").forEach(episode -> ((ObjectNode) episode).remove(List.of("crew", "guest_stars")));
        }
        return answer;
    }

    private static void shorten(ObjectNode credits) {
        List.of("cast", "guest_stars").forEach(name -> {
            if (credits.path(name) instanceof ArrayNode cast) {
                ArrayNode first = credits.putArray(name);
                cast.valueStream().filter(JsonNode::isObject).limit(CAST).forEach(first::add);
            }
        });
        if (credits.path("crew") instanceof ArrayNode crew) {
            ArrayNode known = JsonNodeFactory.instance.arrayNode();
            crew.valueStream().filter(one -> JOBS.contains(one.path("job").asText())).forEach(known::add);
            credits.set("crew", known);
        }
    }
}
