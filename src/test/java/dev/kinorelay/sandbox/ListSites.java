package dev.kinorelay.sandbox;

import dev.kinorelay.sandbox.imdb.ImdbDouble;
import dev.kinorelay.sandbox.stevenlu.StevenluDouble;
import dev.kinorelay.sandbox.web.WebDouble;
import java.time.InstantSource;
import java.util.function.BiConsumer;

/** The doubles of services that are there for their lists, with something on them. */
final class ListSites {

    private final ImdbDouble imdb;
    private final StevenluDouble stevenlu;
    private final WebDouble web;

    ListSites(InstantSource clock) {
        imdb = ImdbDouble.start(0, clock);
        imdb.listing("ls000000001").movie("tt0133093", "The Matrix", 1999).movie("tt0078748", "Alien", 1979)
                .title("tt5753856", "tvSeries", "Dark", 2017);
        imdb.listing("TOP_RATED_MOVIES").movie("tt0111161", "The Shawshank Redemption", 1994)
                .movie("tt0068646", "The Godfather", 1972);
        imdb.listing("ls000000002").hide();
        stevenlu = StevenluDouble.start(0, clock).file("movies").movie("movies", "Alien", "tt0078748", 348)
                .hole("movies").movie("movies", "Heat", "tt0113277", 949);
        web = WebDouble.start(0, clock).file("/friends.json", "application/json",
                "[{\"imdb_id\":\"tt0133093\",\"type\":\"movie\"}]");
    }

    void settings(BiConsumer<String, String> setting) {
        setting.accept("kinorelay.imdb.url", imdb.address() + "/");
        setting.accept("kinorelay.stevenlu.url", stevenlu.address().toString());
        setting.accept("kinorelay.web.lists.friends.url", web.at("/friends.json"));
        setting.accept("kinorelay.web.inside", "127.0.0.1");
    }

    /** What may be read, as a pipeline writes it. */
    String told() {
        return "imdb: list:ls000000001, list:top250 (" + imdb.address() + "); stevenlu: list:movies ("
                + stevenlu.address() + "); web: list:friends (" + web.address() + ")";
    }
}
