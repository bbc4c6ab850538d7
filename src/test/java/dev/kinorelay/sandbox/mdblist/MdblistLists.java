package dev.kinorelay.sandbox.mdblist;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Call;
import dev.kinorelay.sandbox.catalogue.Title;
import dev.kinorelay.sandbox.catalogue.World;
import java.util.List;
import java.util.Set;

/** Lists: page by page to who has a key, and what the page of a list gives to everybody. */
final class MdblistLists {

    private static final int WIDEST = 1000;
    private static final Set<String> UNDERSTOOD = Set.of("apikey", "limit", "offset");

    private MdblistLists() {}

    static Answer page(Call call, World world) {
        if (call.isWrite() || !call.path().endsWith("/items") || !UNDERSTOOD.containsAll(call.query().keySet())) {
            return error(400, "Bad request");
        }
        String place = call.path().substring("/lists/".length()).replaceFirst("/items$", "");
        if (world.isHidden(place)) {
            return error(403, "List is private");
        }
        List<Title> all = world.list(place).orElse(null);
        if (all == null) {
            return error(404, "List not found");
        }
        int offset = Integer.parseInt(call.query("offset"));
        int limit = Math.min(Integer.parseInt(call.query("limit")), WIDEST);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode movies = json.putArray("movies");
        ArrayNode shows = json.putArray("shows");
        int end = Math.min(all.size(), offset + limit);
        for (int i = offset; i < end; i++) {
            (all.get(i).isMovie() ? movies : shows).add(row(all.get(i), i + 1));
        }
        return Answer.json(200, json).with("X-Total-Items", all.size()).with("X-Has-More", end < all.size());
    }

    /** Without a key what is hidden looks as if it were not there. */
    static Answer shown(Call call, World world) {
        String place = call.path().replaceFirst("^/site/lists/", "").replaceFirst("/json$", "");
        if (world.isHidden(place) || world.list(place).isEmpty() || !call.path().endsWith("/json")) {
            return error(404, "Not found");
        }
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        world.list(place).orElseThrow().forEach(title -> rows.add(row(title, rows.size() + 1)));
        return Answer.json(200, rows);
    }

    private static ObjectNode row(Title title, int rank) {
        ObjectNode row = JsonNodeFactory.instance.objectNode().put("id", title.tmdb()).put("rank", rank).put("adult", 0)
                .put("title", title.name()).put("imdb_id", title.imdb()).put("language", "en")
                .put("mediatype", title.kind()).put("release_year", title.year());
        return title.isShow() ? row.put("tvdb_id", title.tvdb()) : row.putNull("tvdb_id");
    }

    private static Answer error(int status, String words) {
        return Answer.json(status, JsonNodeFactory.instance.objectNode().put("error", words));
    }
}
