package dev.kinorelay.sandbox.imdb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A list, a watchlist or a chart. */
public final class Listing {

    private final String id;
    private final List<ObjectNode> titles = new ArrayList<>();
    private boolean isPrivate;

    Listing(String id) {
        this.id = id;
    }

    public synchronized Listing movie(String imdb, String name, int year) {
        return title(imdb, "movie", name, year);
    }

    /** {@code type}: as IMDb has it, such as tvSeries. */
    public synchronized Listing title(String imdb, String type, String name, int year) {
        ObjectNode title = JsonNodeFactory.instance.objectNode().put("id", imdb);
        title.putObject("titleText").put("text", name);
        title.putObject("originalTitleText").put("text", name);
        title.putObject("titleType").put("id", type).put("text", "");
        title.putObject("releaseYear").put("year", year).putNull("endYear");
        title.putObject("ratingsSummary").put("aggregateRating", 8.1).put("voteCount", 1000);
        title.putObject("runtime").put("seconds", 8160);
        title.putObject("titleGenres").putArray("genres").addObject().putObject("genre").put("text", "Drama");
        titles.add(title);
        return this;
    }

    public synchronized Listing episode(String imdb, String show, int season, int number) {
        title(imdb, "tvEpisode", "An episode", 2000);
        ObjectNode series = titles.getLast().putObject("series");
        series.putObject("series").put("id", show);
        ObjectNode place = series.putObject("displayableEpisodeNumber");
        place.putObject("displayableSeason").put("text", String.valueOf(season));
        place.putObject("episodeNumber").put("text", String.valueOf(number));
        return this;
    }

    /** A row that is no title. */
    public synchronized Listing person() {
        titles.add(null);
        return this;
    }

    public synchronized Listing clear() {
        titles.clear();
        return this;
    }

    public synchronized Listing hide() {
        isPrivate = true;
        return this;
    }

    synchronized boolean isPrivate() {
        return isPrivate;
    }

    /** The whole of it, with so many rows behind the cursor. */
    synchronized JsonNode page(int first, String after) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", id);
        json.putObject("name").put("originalText", "A list");
        json.putObject("visibility").put("id", "PUBLIC");
        ObjectNode rows = json.putObject("titleListItemSearch").put("total", titles.size());
        int from = after == null ? 0 : Integer.parseInt(plain(after));
        int to = Math.min(titles.size(), from + first);
        rows.putObject("pageInfo").put("hasNextPage", to < titles.size()).put("endCursor", cursor(to));
        var edges = rows.putArray("edges");
        for (int i = from; i < to; i++) {
            ObjectNode edge = edges.addObject();
            edge.putObject("node").put("absolutePosition", i + 1).put("createdDate", "2026-01-02T10:11:12Z");
            edge.set("title", titles.get(i));
        }
        return json;
    }

    synchronized JsonNode chart(int first) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("total", titles.size());
        var edges = json.putArray("edges");
        titles.stream().limit(first).forEach(title -> edges.addObject().set("node", title));
        return json;
    }

    synchronized JsonNode boxOffice(int limit) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        var entries = json.putArray("entries");
        titles.stream().limit(limit).forEach(title -> entries.addObject().set("title", title));
        return json;
    }

    private static String cursor(int place) {
        return Base64.getEncoder().encodeToString(String.valueOf(place).getBytes(StandardCharsets.US_ASCII));
    }

    private static String plain(String cursor) {
        return new String(Base64.getDecoder().decode(cursor), StandardCharsets.US_ASCII);
    }
}
