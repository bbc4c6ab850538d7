package dev.kinorelay.service.seerr;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.service.Told;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The rows of Seerr's own tables, made ours. */
final class SeerrRows {

    private SeerrRows() {}

    static Optional<SeerrTitle.Key> key(JsonNode media) {
        MediaKind kind = switch (media.path("mediaType").asText()) {
            case "movie" -> MediaKind.MOVIE;
            case "tv" -> MediaKind.SHOW;
            default -> MediaKind.UNKNOWN;
        };
        long tmdb = media.path("tmdbId").asLong();
        return kind == MediaKind.UNKNOWN || tmdb <= 0 ? Optional.empty() : Optional.of(new SeerrTitle.Key(kind, tmdb));
    }

    static SeerrTitle title(SeerrTitle.Key key, JsonNode media) {
        List<ExternalId> ids = new ArrayList<>(List.of(key.id()));
        Told.imdb(Told.text(media.path("imdbId"))).ifPresent(ids::add);
        if (key.kind() == MediaKind.SHOW) {
            Told.number("tvdb", key.kind(), media.path("tvdbId")).ifPresent(ids::add);
        }
        return new SeerrTitle(key, List.copyOf(ids), media.path("status").asInt(SeerrTitle.UNKNOWN),
                media.path("status4k").asInt(SeerrTitle.UNKNOWN), all(media.path("seasons"))
                        .map(season -> new SeerrTitle.Season(season.path("seasonNumber").asInt(),
                                season.path("status").asInt(SeerrTitle.UNKNOWN),
                                season.path("status4k").asInt(SeerrTitle.UNKNOWN)))
                        .toList(),
                List.of());
    }

    static SeerrTitle.Asked asked(JsonNode request) {
        return new SeerrTitle.Asked(request.path("id").asLong(), request.path("status").asInt(1),
                request.path("is4k").asBoolean(), request.path("requestedBy").path("id").asInt(),
                all(request.path("seasons")).map(season -> season.path("seasonNumber").asInt()).toList(),
                instant(request.path("createdAt").asText()));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException none) {
            return Instant.EPOCH;
        }
    }

    static Stream<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
