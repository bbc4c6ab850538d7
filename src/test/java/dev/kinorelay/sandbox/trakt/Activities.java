package dev.kinorelay.sandbox.trakt;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When something of a member's last changed, kind by kind. */
final class Activities {

    private static final Map<String, List<String>> PARTS = Map.ofEntries(
            Map.entry("movies", List.of("watched_at", "collected_at", "rated_at", "watchlisted_at", "favorited_at",
                    "commented_at", "paused_at", "hidden_at")),
            Map.entry("episodes", List.of("watched_at", "collected_at", "rated_at", "watchlisted_at", "commented_at",
                    "paused_at")),
            Map.entry("shows", List.of("rated_at", "watchlisted_at", "favorited_at", "commented_at", "hidden_at",
                    "dropped_at")),
            Map.entry("seasons", List.of("rated_at", "watchlisted_at", "commented_at", "hidden_at")),
            Map.entry("comments", List.of("liked_at", "reacted_at", "blocked_at")),
            Map.entry("lists", List.of("liked_at", "reacted_at", "updated_at", "commented_at")),
            Map.entry("watchlist", List.of("updated_at")), Map.entry("favorites", List.of("updated_at")),
            Map.entry("collaborations", List.of("updated_at")),
            Map.entry("account", List.of("settings_at", "followed_at", "following_at", "pending_at", "requested_at")),
            Map.entry("saved_filters", List.of("updated_at")), Map.entry("notes", List.of("updated_at")));

    private final Instant joined;
    private final Map<String, Instant> times = new HashMap<>();

    Activities(Instant joined) {
        this.joined = joined;
    }

    void mark(String part, String what, Instant now) {
        times.put(part + "." + what, now);
        times.put("all", now);
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("all", Times.written(times.getOrDefault("all", joined)));
        PARTS.forEach((part, all) -> {
            ObjectNode own = json.putObject(part);
            all.forEach(what -> own.put(what, Times.written(times.getOrDefault(part + "." + what, joined))));
        });
        return json;
    }
}
