package dev.kinorelay.service.tmdb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** TMDb's ids and ours: there the numbers of movies and shows may agree, here each kind has its own namespace. */
final class TmdbIds {

    private static final String IMDB = "tt\\d{5,12}";
    private static final String NUMBER = "[1-9]\\d{0,17}";

    private TmdbIds() {}

    /** TMDb's own id of a title, and the others that the answer names. */
    static List<ExternalId> of(MediaKind kind, JsonNode title) {
        List<ExternalId> ids = new ArrayList<>();
        JsonNode others = title.path("external_ids");
        String imdb = title.path("imdb_id").asText(others.path("imdb_id").asText(""));
        if (imdb.matches(IMDB)) {
            ids.add(ExternalId.imdb(imdb));
        }
        own(kind, title.path("id")).ifPresent(ids::add);
        String tvdb = others.path("tvdb_id").asText("");
        if (tvdb.matches(NUMBER)) {
            ids.add(new ExternalId("tvdb-" + kind, tvdb));
        }
        return List.copyOf(ids);
    }

    static Optional<ExternalId> own(MediaKind kind, JsonNode id) {
        return id.isIntegralNumber() && id.longValue() > 0
                ? Optional.of(new ExternalId("tmdb-" + kind, id.asText()))
                : Optional.empty();
    }

    static Optional<String> imdb(MediaRef ref) {
        return ref.id(ExternalId.IMDB).map(ExternalId::value).filter(id -> id.matches(IMDB));
    }

    static Optional<String> own(MediaKind kind, List<ExternalId> ids) {
        return number("tmdb-" + kind, ids);
    }

    static Optional<String> number(String namespace, List<ExternalId> ids) {
        return ids.stream().filter(id -> id.namespace().equals(namespace)).map(ExternalId::value)
                .filter(id -> id.matches(NUMBER)).findFirst();
    }
}
