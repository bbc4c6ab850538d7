package dev.kinorelay.sandbox.seerr;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Call;
import dev.kinorelay.sandbox.catalogue.Title;
import dev.kinorelay.sandbox.catalogue.World;
import java.util.List;
import java.util.stream.Stream;

/** Films, shows and people in one list, an id of IMDb or TheTVDB in place of words. */
final class SeerrSearch {

    private final SeerrShop shop;

    SeerrSearch(SeerrShop shop) {
        this.shop = shop;
    }

    Answer answer(Call call, World world) {
        if (call.target().replaceFirst("^[^?]*", "").matches("(?s).*[+:!'()*].*")) {
            return Answer.json(400, SeerrDoor.json().put("message", "Parameter 'query' must be url encoded. Its value"
                    + " may not contain reserved characters."));
        }
        if (shop.isTmdbDown()) {
            return Answer.json(500, SeerrDoor.json().put("message", "Unable to retrieve search results."));
        }
        ObjectNode json = SeerrDoor.json().put("page", 1).put("totalPages", 1);
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
        return SeerrDoor.json().put("id", title.tmdb()).put("mediaType", title.isMovie() ? "movie" : "tv")
                .put(names[0], title.name()).put(names[1], title.original()).put(names[2], title.year() + "-06-01")
                .put("popularity", 12.5).put("posterPath", "/" + title.imdb() + ".jpg");
    }
}
