package dev.kinorelay.sandbox.omdb;

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

/** OMDb: everything is text, N/A where it knows nothing, and no is said with status 200. */
public final class OmdbDouble {

    public static final String KEY = "sandbox-omdb-key";
    private static final int A_PAGE = 10;

    private OmdbDouble() {}

    public static CatalogueDouble start(int port, InstantSource clock) {
        return CatalogueDouble.start(port, clock, 1000, OmdbDouble::answer);
    }

    private static Answer answer(Call call, World world, Quota quota) {
        if (!call.path().equals("/") || !call.method().equals("GET")) {
            return Answer.html(404, "<html>Not Found</html>");
        }
        if (call.query("apikey").isEmpty()) {
            return no(401, "No API key provided.");
        }
        if (!call.query("apikey").equals(KEY)) {
            return no(401, "Invalid API key!");
        }
        if (!quota.take()) {
            return no(401, "Request limit reached!");
        }
        if (!call.query("i").isEmpty()) {
            return call.query("i").matches("tt\\d+")
                    ? world.imdb(call.query("i")).map(title -> Answer.json(200, whole(title)))
                            .orElseGet(() -> no(200, "Error getting data."))
                    : no(200, "Incorrect IMDb ID.");
        }
        return call.query("s").isEmpty() ? no(200, "Incorrect IMDb ID.") : search(call, world);
    }

    private static Answer search(Call call, World world) {
        if (call.query("s").strip().length() < 3) {
            return no(200, "Too many results.");
        }
        String type = call.query("type");
        List<Title> found = world.named(call.query("s")).stream()
                .filter(title -> type.isEmpty() || type.equals(type(title)))
                .filter(title -> call.query("y").isEmpty() || call.query("y").equals(String.valueOf(title.year())))
                .toList();
        if (found.isEmpty()) {
            return no(200, type.equals("series") ? "Series not found!" : "Movie not found!");
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        var rows = json.putArray("Search");
        found.stream().limit(A_PAGE).forEach(title -> rows.add(brief(title)));
        return Answer.json(200, json.put("totalResults", String.valueOf(found.size())).put("Response", "True"));
    }

    private static String type(Title title) {
        return title.isShow() ? "series" : title.kind();
    }

    private static ObjectNode brief(Title title) {
        return JsonNodeFactory.instance.objectNode().put("Title", title.name())
                .put("Year", title.isShow() ? title.year() + "–" + (title.year() + 3) : String.valueOf(title.year()))
                .put("imdbID", title.imdb()).put("Type", type(title)).put("Poster", "N/A");
    }

    private static ObjectNode whole(Title title) {
        ObjectNode json = brief(title).put("Released", "01 Jun " + title.year()).put("Rated", "N/A")
                .put("Runtime", title.isShow() ? "N/A" : title.runtime() + " min").put("Genre", "Crime, Drama")
                .put("Director", title.isShow() ? "N/A" : title.director()).put("Plot", "N/A")
                .put("imdbRating", "8.3").put("imdbVotes", "2,300,000").put("Metascore", "N/A");
        if (title.isShow()) {
            json.put("totalSeasons", "3");
        }
        if (title.show() != null) {
            json.put("Season", String.valueOf(title.season())).put("Episode", String.valueOf(title.number()))
                    .put("seriesID", title.show().imdb());
        }
        return json.put("Response", "True");
    }

    private static Answer no(int status, String error) {
        return Answer.json(status, JsonNodeFactory.instance.objectNode().put("Response", "False").put("Error", error));
    }
}
