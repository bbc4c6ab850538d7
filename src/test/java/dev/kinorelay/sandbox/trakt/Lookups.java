package dev.kinorelay.sandbox.trakt;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Call;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** /search/{id type}/{id}: without a type, everything that has this id. */
final class Lookups {

    private static final int SURE = 1000;

    private final Catalogue catalogue;

    Lookups(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Answer find(Call call, String idType, String id) {
        if (!Set.of("trakt", "imdb", "tmdb", "tvdb").contains(idType)) {
            throw new Refused(404);
        }
        Set<String> types = call.query("type").isEmpty() ? Set.of("movie", "show", "episode")
                : Set.of(call.query("type").split(","));
        List<ObjectNode> rows = Stream.of(Kind.MOVIE, Kind.SHOW, Kind.EPISODE)
                .filter(kind -> types.contains(kind.word()))
                .flatMap(kind -> catalogue.find(kind, idType, id).stream())
                .map(title -> title.into(JsonNodeFactory.instance.objectNode().put("score", SURE)))
                .toList();
        return Pages.of(call, rows, Pages.OF_SEARCH);
    }
}
