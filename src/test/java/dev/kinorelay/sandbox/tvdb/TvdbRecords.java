package dev.kinorelay.sandbox.tvdb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kinorelay.sandbox.Call;
import dev.kinorelay.sandbox.catalogue.Title;
import dev.kinorelay.sandbox.catalogue.World;
import java.util.List;
import java.util.Optional;

/** Titles as TheTVDB writes them: base records with a number, searches with text in place of it. */
final class TvdbRecords {

    private TvdbRecords() {}

    static JsonNode byRemoteId(Optional<Title> title) {
        ArrayNode found = JsonNodeFactory.instance.arrayNode();
        title.ifPresent(one -> found.addObject().set(word(one), base(one)));
        return title.isPresent() ? found : JsonNodeFactory.instance.nullNode();
    }

    static JsonNode search(World world, Call call) {
        String type = call.query("type");
        ArrayNode found = JsonNodeFactory.instance.arrayNode();
        world.named(call.query("query")).stream()
                .filter(title -> type.isEmpty() || type.equals(word(title)))
                .forEach(title -> found.add(row(title)));
        found.addObject().put("type", "person").put("name", call.query("query")).put("tvdb_id", "1");
        return found;
    }

    static ObjectNode extended(Title title) {
        ObjectNode json = base(title);
        others(json.putArray("remoteIds"), title);
        return json;
    }

    private static ObjectNode base(Title title) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", title.tvdb()).put("name", title.original())
                .put("runtime", title.runtime());
        if (title.show() == null) {
            return json.put("year", String.valueOf(title.year())).put("firstAired", title.year() + "-06-01");
        }
        return json.put("seriesId", title.show().tvdb()).put("seasonNumber", title.season())
                .put("number", title.number()).put("aired", title.year() + "-06-01");
    }

    private static ObjectNode row(Title title) {
        ObjectNode row = JsonNodeFactory.instance.objectNode().put("objectID", word(title) + "-" + title.tvdb())
                .put("id", word(title) + "-" + title.tvdb()).put("tvdb_id", String.valueOf(title.tvdb()))
                .put("type", word(title)).put("name", title.original()).put("year", String.valueOf(title.year()))
                .put("director", title.director());
        row.putObject("translations").put("eng", title.name());
        row.putArray("aliases");
        others(row.putArray("remote_ids"), title);
        return row;
    }

    private static void others(ArrayNode ids, Title title) {
        ids.addObject().put("id", title.imdb()).put("type", 2).put("sourceName", "IMDB");
        ids.addObject().put("id", String.valueOf(title.tmdb())).put("type", 10).put("sourceName", "TheMovieDB.com");
    }

    private static String word(Title title) {
        return title.isShow() ? "series" : title.kind();
    }

    /** Numbers alone, kind by kind. */
    static ObjectNode favorites(List<Title> titles) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        var shows = json.putArray("series");
        var movies = json.putArray("movies");
        titles.forEach(title -> (title.isShow() ? shows : movies).add(title.tvdb()));
        json.putArray("episodes");
        return json;
    }

    static ObjectNode list(List<Title> titles) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("name", "A list");
        var rows = json.putArray("entities");
        titles.forEach(title -> rows.addObject().put("order", rows.size())
                .put(title.isShow() ? "seriesId" : "movieId", title.tvdb()));
        return json;
    }
}
