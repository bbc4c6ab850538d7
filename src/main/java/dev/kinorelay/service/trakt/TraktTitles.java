package dev.kinorelay.service.trakt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import java.util.List;
import java.util.Optional;

/** Which title a row of Trakt is about. */
final class TraktTitles {

    private TraktTitles() {}

    static Optional<MediaRef> of(JsonNode row) {
        return kind(row).flatMap(kind -> of(kind, row.path(kind.toString()), row.path("show")));
    }

    /** Nothing for people, lists and whatever else Trakt may come to keep. */
    static Optional<MediaKind> kind(JsonNode row) {
        return switch (row.path("type").asText()) {
            case "movie" -> Optional.of(MediaKind.MOVIE);
            case "show" -> Optional.of(MediaKind.SHOW);
            case "season" -> Optional.of(MediaKind.SEASON);
            case "episode" -> Optional.of(MediaKind.EPISODE);
            default -> Optional.empty();
        };
    }

    private static Optional<MediaRef> of(MediaKind kind, JsonNode title, JsonNode show) {
        List<ExternalId> ids = TraktIds.of(kind, title.path("ids"));
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        Integer season = switch (kind) {
            case SEASON -> whole(title, "number");
            case EPISODE -> whole(title, "season");
            default -> null;
        };
        Integer episode = kind == MediaKind.EPISODE ? whole(title, "number") : null;
        return Optional.of(new MediaRef(kind, ids, name(kind, title, show, season), null, whole(title, "year"), season,
                episode, Facts.NONE, season == null ? List.of() : TraktIds.of(MediaKind.SHOW, show.path("ids"))));
    }

    /** Seasons and episodes are called as IMDb calls them, with their show in front. */
    private static String name(MediaKind kind, JsonNode title, JsonNode show, Integer season) {
        String own = text(title);
        String series = text(show);
        return switch (kind) {
            case SEASON -> (series == null ? "" : series + ": ") + "Season " + season;
            case EPISODE -> series == null || own == null ? own : series + ": " + own;
            default -> own;
        };
    }

    private static String text(JsonNode title) {
        return title.path("title").isTextual() ? title.path("title").asText() : null;
    }

    private static Integer whole(JsonNode title, String field) {
        return title.path(field).isInt() ? title.path(field).intValue() : null;
    }
}
