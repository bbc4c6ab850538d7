package dev.kinorelay.service.mdblist;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Picture;
import dev.kinorelay.service.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which title a row of MDBList is about. Its batches call the ids imdb, tmdb…, its search imdbid, tmdbid… */
final class MdblistTitles {

    static final List<String> NUMBERED = List.of("tmdb", "trakt", "tvdb");

    private MdblistTitles() {}

    static Optional<MediaRef> of(JsonNode row) {
        MediaKind kind = switch (row.path("type").asText()) {
            case "movie" -> MediaKind.MOVIE;
            case "show" -> MediaKind.SHOW;
            default -> MediaKind.UNKNOWN;
        };
        List<ExternalId> ids = ids(kind, row.path("ids"));
        return kind == MediaKind.UNKNOWN || ids.isEmpty() ? Optional.empty()
                : Optional.of(new MediaRef(kind, ids, Told.text(row.path("title")), null,
                        Told.year(Told.text(row.path("year"))), null, null, facts(row)));
    }

    /** On a list the number of TMDb stands beside the ids, or is the row's own. */
    static Optional<MediaRef> listed(JsonNode row) {
        MediaKind kind = switch (row.path("mediatype").asText()) {
            case "movie" -> MediaKind.MOVIE;
            case "show" -> MediaKind.SHOW;
            default -> MediaKind.UNKNOWN;
        };
        List<ExternalId> ids = new ArrayList<>();
        Told.imdb(Told.text(row.path("imdb_id"))).ifPresent(ids::add);
        Told.number("tmdb", kind, row.path("ids").has("tmdb") ? row.path("ids").path("tmdb") : row.path("id"))
                .ifPresent(ids::add);
        Told.number("tvdb", kind, row.path("tvdb_id")).ifPresent(ids::add);
        return kind == MediaKind.UNKNOWN || ids.isEmpty() ? Optional.empty()
                : Optional.of(new MediaRef(kind, List.copyOf(ids), Told.text(row.path("title")), null,
                        Told.year(Told.text(row.path("release_year"))), null, null, Facts.NONE));
    }

    private static List<ExternalId> ids(MediaKind kind, JsonNode ids) {
        List<ExternalId> found = new ArrayList<>();
        Told.imdb(Told.text(ids, "imdb", "imdbid")).ifPresent(found::add);
        NUMBERED.forEach(name -> Told.number(name, kind, ids.path(ids.has(name) ? name : name + "id"))
                .ifPresent(found::add));
        return found;
    }

    private static Facts facts(JsonNode row) {
        return new Facts(null, List.of(), null, null, Told.minutes(Told.text(row.path("runtime"))),
                Told.day(Told.text(row.path("released"))), List.of());
    }

    static Picture poster(JsonNode row) {
        String address = Told.text(row.path("poster"));
        return address == null ? null : new Picture(MdblistLookup.SERVICE, address);
    }
}
