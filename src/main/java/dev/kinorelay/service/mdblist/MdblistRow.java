package dev.kinorelay.service.mdblist;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.service.JsonRow;
import java.util.ArrayList;
import java.util.List;

/** Which title a row is about: itself in a list, named within it elsewhere. */
final class MdblistRow {

    private MdblistRow() {}

    /** Null when it is about nothing that is kept. */
    static MediaRef title(JsonRow row) {
        JsonNode fields = row.fields();
        for (MediaKind kind : List.of(MediaKind.EPISODE, MediaKind.SEASON, MediaKind.SHOW, MediaKind.MOVIE)) {
            JsonNode title = fields.path(kind.toString());
            if (title.isObject()) {
                return within(kind, title);
            }
        }
        MediaKind kind = switch (fields.path("mediatype").asText()) {
            case "movie" -> MediaKind.MOVIE;
            case "show" -> MediaKind.SHOW;
            default -> null;
        };
        return kind == null ? null : listed(kind, fields);
    }

    private static MediaRef listed(MediaKind kind, JsonNode fields) {
        List<ExternalId> ids = new ArrayList<>();
        add(ids, ExternalId.IMDB, fields.path("imdb_id"));
        add(ids, "tmdb-" + kind, fields.path("id"));
        add(ids, "tvdb-" + kind, fields.path("tvdb_id"));
        return new MediaRef(kind, ids, fields.path("title").asText(null), null, whole(fields.path("release_year")),
                null, null, Facts.NONE);
    }

    private static MediaRef within(MediaKind kind, JsonNode title) {
        Integer season = switch (kind) {
            case SEASON -> whole(title.path("number"));
            case EPISODE -> whole(title.path("season"));
            default -> null;
        };
        Integer episode = kind == MediaKind.EPISODE ? whole(title.path("number")) : null;
        JsonNode show = title.path("show");
        String own = title.path("title").asText(title.path("name").asText(null));
        String series = show.path("title").asText(null);
        return new MediaRef(kind, ids(kind, title.path("ids")), series == null ? own : series + ": " + own, null,
                whole(title.path("year")), season, episode, Facts.NONE, ids(MediaKind.SHOW, show.path("ids")));
    }

    private static List<ExternalId> ids(MediaKind kind, JsonNode ids) {
        List<ExternalId> found = new ArrayList<>();
        add(found, ExternalId.IMDB, ids.path("imdb"));
        for (String name : List.of("trakt", "tmdb", "tvdb")) {
            add(found, name + "-" + kind, ids.path(name));
        }
        return found;
    }

    private static void add(List<ExternalId> ids, String namespace, JsonNode id) {
        String text = id.asText("");
        if (text.matches(namespace.equals(ExternalId.IMDB) ? "tt\\d{5,12}" : "[1-9]\\d{0,17}")) {
            ids.add(new ExternalId(namespace, text));
        }
    }

    private static Integer whole(JsonNode number) {
        return number.isInt() ? Integer.valueOf(number.intValue()) : null;
    }
}
