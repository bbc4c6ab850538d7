package dev.kinorelay.service.plex;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.service.Heard;
import dev.kinorelay.service.Told;
import java.util.List;
import java.util.Optional;

/** Which title a row of Plex is about. */
final class PlexTitles {

    private PlexTitles() {}

    /** Nothing for music, photographs and clips. */
    static Optional<Heard.Title> of(JsonNode row) {
        return kind(row.path("type").asText()).map(kind -> new Heard.Title(kind, PlexGuid.of(kind, row),
                Told.text(row.path("title")), Told.text(row.path("grandparentTitle")),
                kind == MediaKind.EPISODE ? PlexGuid.show(row) : List.of(), Told.whole(row.path("parentIndex")),
                Told.whole(row.path("index")), Told.whole(row.path("year"))));
    }

    static Optional<MediaKind> kind(String type) {
        return switch (type) {
            case "movie" -> Optional.of(MediaKind.MOVIE);
            case "show" -> Optional.of(MediaKind.SHOW);
            case "episode" -> Optional.of(MediaKind.EPISODE);
            default -> Optional.empty();
        };
    }
}
