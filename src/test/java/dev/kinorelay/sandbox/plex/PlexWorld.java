package dev.kinorelay.sandbox.plex;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All titles there are, who may come in, and what the household has on its shelves. */
final class PlexWorld {

    /** A row of the server's history. */
    record View(int row, int local, long at) {}

    final Map<Integer, PlexTitle> titles = new TreeMap<>();
    final Set<String> tokens = new HashSet<>(Set.of(PlexDouble.TOKEN));
    /** Newest first. */
    final List<PlexTitle> watchlist = new ArrayList<>();
    final List<View> views = new ArrayList<>();
    final ArrayNode resources = JsonNodeFactory.instance.arrayNode();
    long now = 1_764_000_000L;

    PlexTitle title(int number) {
        return titles.computeIfAbsent(number,
                local -> new PlexTitle("movie", local, "tt%07d".formatted(local), String.valueOf(900_000 + local),
                        null));
    }

    void add(PlexTitle title) {
        titles.put(title.local, title);
    }

    Optional<PlexTitle> byKey(String key) {
        return titles.values().stream().filter(title -> title.key.equals(key)).findFirst();
    }

    Optional<PlexTitle> atHome(String key) {
        return titles.values().stream().filter(title -> title.atHome && String.valueOf(title.local).equals(key))
                .findFirst();
    }

    void view(PlexTitle title, long at) {
        title.views++;
        title.viewed = at;
        views.add(new View(views.size() + 1, title.local, at));
    }

    void forget() {
        watchlist.clear();
        views.clear();
        titles.values().forEach(title -> {
            title.rating = 0;
            title.views = 0;
        });
    }
}
