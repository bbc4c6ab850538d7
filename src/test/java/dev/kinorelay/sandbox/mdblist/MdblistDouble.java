package dev.kinorelay.sandbox.mdblist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Call;
import dev.kinorelay.sandbox.catalogue.CatalogueDouble;
import dev.kinorelay.sandbox.catalogue.Quota;
import dev.kinorelay.sandbox.catalogue.Title;
import dev.kinorelay.sandbox.catalogue.World;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/** MDBList: two hundred titles in a call, those it does not know left out, and the rest of the day in each answer. */
public final class MdblistDouble {

    public static final String KEY = "sandbox-mdblist-key";
    private static final int AT_ONCE = 200;

    private MdblistDouble() {}

    public static CatalogueDouble start(int port, InstantSource clock) {
        return CatalogueDouble.start(port, clock, 1000, MdblistDouble::answer);
    }

    private static Answer answer(Call call, World world, Quota quota) {
        if (call.path().startsWith("/site/")) {
            return MdblistLists.shown(call, world);
        }
        if (!call.query("apikey").equals(KEY)) {
            return Answer.json(401, json().put("error", "Invalid API key"));
        }
        if (!quota.take()) {
            return rest(Answer.json(429, json().put("error", "Daily API limit exceeded!")), quota)
                    .with("Retry-After", quota.pause().toSeconds());
        }
        if (call.path().equals("/user")) {
            return rest(Answer.json(200, json().put("username", "anna").put("rate_limit", 1000)), quota);
        }
        if (call.path().startsWith("/lists/")) {
            return rest(MdblistLists.page(call, world), quota);
        }
        List<String> parts = List.of(call.path().substring(1).split("/"));
        if (parts.size() != 2 || !Set.of("movie", "show", "any").contains(parts.get(1))) {
            return Answer.json(404, json().put("error", "Not found"));
        }
        boolean isSearch = parts.getFirst().equals("search") && !call.isWrite();
        return rest(isSearch ? search(call, world, parts.get(1)) : batch(call, world, parts), quota);
    }

    private static Answer batch(Call call, World world, List<String> parts) {
        JsonNode ids = call.json().orElse(json()).path("ids");
        if (!call.isWrite() || !Set.of("imdb", "tmdb", "trakt", "tvdb").contains(parts.getFirst())) {
            return Answer.json(404, json().put("error", "Not found"));
        }
        if (!ids.isArray() || ids.isEmpty() || ids.size() > AT_ONCE) {
            return Answer.json(400, json().put("error", "Too many ids in one request (max " + AT_ONCE + ")"));
        }
        var rows = JsonNodeFactory.instance.arrayNode();
        ids.forEach(id -> world.find(parts.get(1), parts.getFirst(), id.asText())
                .filter(title -> title.show() == null)
                .ifPresent(title -> rows.add(row(title))));
        return Answer.json(200, rows);
    }

    private static Answer search(Call call, World world, String type) {
        String year = call.query("year");
        ObjectNode json = json();
        var rows = json.putArray("search");
        world.named(call.query("query")).stream()
                .filter(title -> type.equals("any") || type.equals(title.kind()))
                .filter(title -> year.isEmpty() || Math.abs(Integer.parseInt(year) - title.year()) <= 1)
                .forEach(title -> {
                    ObjectNode row = rows.addObject().put("title", title.name()).put("year", title.year())
                            .put("score", 80).put("score_average", 80).put("type", title.kind());
                    row.putObject("ids").put("imdbid", title.imdb()).put("tmdbid", title.tmdb())
                            .put("traktid", title.trakt()).putNull("malid").putNull("tvdbid");
                });
        return Answer.json(200, json.put("total", rows.size()));
    }

    private static ObjectNode row(Title title) {
        ObjectNode row = json().put("title", title.name()).put("year", title.year()).put("type", title.kind())
                .put("released", title.year() + "-06-01").put("runtime", title.runtime()).putNull("poster");
        ObjectNode ids = row.putObject("ids").put("imdb", title.imdb()).put("trakt", title.trakt())
                .put("tmdb", title.tmdb()).putNull("mal");
        if (title.isShow()) {
            ids.put("tvdb", title.tvdb());
        } else {
            ids.putNull("tvdb");
        }
        return row;
    }

    private static Answer rest(Answer answer, Quota quota) {
        return answer.with("X-RateLimit-Limit", quota.daily()).with("X-RateLimit-Remaining", quota.left())
                .with("X-RateLimit-Reset", quota.reset().getEpochSecond());
    }

    private static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }
}
