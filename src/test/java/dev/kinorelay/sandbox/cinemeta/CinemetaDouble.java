package dev.kinorelay.sandbox.cinemeta;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Call;
import dev.kinorelay.sandbox.catalogue.CatalogueDouble;
import dev.kinorelay.sandbox.catalogue.Quota;
import dev.kinorelay.sandbox.catalogue.Title;
import dev.kinorelay.sandbox.catalogue.World;
import java.time.InstantSource;
import java.util.regex.Pattern;

/** Cinemeta: no key; a list leaves out what a single title tells. */
public final class CinemetaDouble {

    private static final Pattern META = Pattern.compile("/meta/(movie|series)/([^/]+)\\.json");
    private static final Pattern SEARCH = Pattern.compile("/catalog/(movie|series)/top/search=(.+)\\.json",
            Pattern.DOTALL);

    private CinemetaDouble() {}

    public static CatalogueDouble start(int port, InstantSource clock) {
        return CatalogueDouble.start(port, clock, Integer.MAX_VALUE, CinemetaDouble::answer);
    }

    private static Answer answer(Call call, World world, Quota quota) {
        var meta = META.matcher(call.path());
        var search = SEARCH.matcher(call.path());
        if (call.method().equals("GET") && meta.matches()) {
            return world.find(kind(meta.group(1)), "imdb", meta.group(2))
                    .map(title -> Answer.json(200, json().set("meta", whole(title))))
                    .orElseGet(() -> Answer.json(404, json().put("err", "not found")));
        }
        if (call.method().equals("GET") && search.matches()) {
            ObjectNode found = json();
            var metas = found.putArray("metas");
            world.named(search.group(2)).stream().filter(title -> title.kind().equals(kind(search.group(1))))
                    .forEach(title -> metas.add(brief(title)));
            return Answer.json(200, found);
        }
        return Answer.json(404, json().put("err", "not found"));
    }

    private static String kind(String type) {
        return type.equals("movie") ? "movie" : "show";
    }

    private static ObjectNode brief(Title title) {
        return json().put("id", title.imdb()).put("imdb_id", title.imdb())
                .put("type", title.isMovie() ? "movie" : "series").put("name", title.name())
                .put("releaseInfo", title.isMovie() ? String.valueOf(title.year()) : title.year() + "–")
                .put("poster", "https://images.metahub.space/poster/small/" + title.imdb() + "/img");
    }

    private static ObjectNode whole(Title title) {
        ObjectNode meta = brief(title).put("year", title.isMovie() ? "" + title.year() : title.year() + "-")
                .put("moviedb_id", title.tmdb()).put("runtime", title.runtime() + " min")
                .put("imdbRating", "8.1").put("released", title.year() + "-06-01T00:00:00.000Z");
        meta.putArray("genres").add("Drama");
        if (title.isMovie()) {
            meta.putArray("director").add(title.director());
        } else {
            meta.put("tvdb_id", title.tvdb()).putNull("director");
        }
        return meta;
    }

    private static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }
}
