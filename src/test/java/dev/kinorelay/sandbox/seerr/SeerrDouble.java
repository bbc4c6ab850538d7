package dev.kinorelay.sandbox.seerr;

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
import java.util.stream.Stream;

/** Seerr's search: films, shows and people in one list, an id of IMDb or TheTVDB in place of words. */
public final class SeerrDouble {

    public static final String KEY = "sandbox-seerr-key";

    private SeerrDouble() {}

    public static CatalogueDouble start(int port, InstantSource clock) {
        return CatalogueDouble.start(port, clock, Integer.MAX_VALUE, SeerrDouble::answer);
    }

    private static Answer answer(Call call, World world, Quota quota) {
        if (call.path().equals("/api/v1/status")) {
            return Answer.json(200, json().put("version", "3.1.0").put("commitTag", "sandbox"));
        }
        if (!call.header("x-api-key").equals(KEY)) {
            return Answer.json(403,
                    json().put("status", 403).put("error", "You do not have permission to access this endpoint"));
        }
        if (call.path().equals("/api/v1/auth/me")) {
            return Answer.json(200, json().put("id", 1).put("displayName", "admin").put("permissions", 2));
        }
        if (!call.path().equals("/api/v1/search") || call.isWrite()) {
            return Answer.json(404, json().put("message", "not found"));
        }
        if (call.target().replaceFirst("^[^?]*", "").matches("(?s).*[+:!'()*].*")) {
            return Answer.json(400, json().put("message", "Parameter 'query' must be url encoded. Its value may not"
                    + " contain reserved characters."));
        }
        ObjectNode json = json().put("page", 1).put("totalPages", 1);
        var rows = json.putArray("results");
        found(call.query("query"), world).forEach(title -> rows.add(row(title)));
        if (!call.query("query").contains(":")) {
            rows.addObject().put("id", 1).put("mediaType", "person").put("name", call.query("query"));
        }
        return Answer.json(200, json.put("totalResults", rows.size()));
    }

    private static List<Title> found(String query, World world) {
        String value = query.replaceFirst("^\\w+:", "");
        return switch (query.replaceFirst(":.*", ":")) {
            case "imdb:" -> world.imdb(value).filter(title -> title.show() == null).stream().toList();
            case "tvdb:" -> world.find("show", "tvdb", value).stream().toList();
            case "tmdb:" -> Stream.of("movie", "show").flatMap(kind -> world.find(kind, "tmdb", value).stream())
                    .toList();
            default -> world.named(query);
        };
    }

    private static ObjectNode row(Title title) {
        String words = title.isMovie() ? "title originalTitle releaseDate" : "name originalName firstAirDate";
        String[] names = words.split(" ");
        return json().put("id", title.tmdb()).put("mediaType", title.isMovie() ? "movie" : "tv")
                .put(names[0], title.name()).put(names[1], title.original()).put(names[2], title.year() + "-06-01")
                .put("popularity", 12.5).put("posterPath", "/" + title.imdb() + ".jpg");
    }

    private static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }
}
