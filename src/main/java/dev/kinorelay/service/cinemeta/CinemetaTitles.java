package dev.kinorelay.service.cinemeta;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.service.Told;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which title a "meta" of Cinemeta is about. */
final class CinemetaTitles {

    private CinemetaTitles() {}

    static Optional<MediaRef> of(MediaKind kind, JsonNode meta) {
        String type = Told.text(meta.path("type"));
        String name = Told.text(meta.path("name"));
        boolean isOther = type != null && !type.equals(kind == MediaKind.MOVIE ? "movie" : "series");
        List<ExternalId> ids = Stream.of(Told.imdb(Told.text(meta, "imdb_id", "id")),
                Told.number("tmdb", kind, meta.path("moviedb_id")), Told.number("tvdb", kind, meta.path("tvdb_id")))
                .flatMap(Optional::stream)
                .toList();
        return isOther || name == null || ids.isEmpty() ? Optional.empty()
                : Optional.of(new MediaRef(kind, ids, name, null, Told.year(Told.text(meta, "year", "releaseInfo")),
                        null, null, facts(meta)));
    }

    private static Facts facts(JsonNode meta) {
        return new Facts(null, Told.list(meta.path(meta.has("genres") ? "genres" : "genre")),
                Told.decimal(meta.path("imdbRating")), null, Told.minutes(Told.text(meta.path("runtime"))),
                Told.day(Told.text(meta.path("released"))), Told.list(meta.path("director")));
    }
}
