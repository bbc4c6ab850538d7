package dev.kinorelay.service.trakt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Trakt's ids and ours: there a number means what the row is about, here each kind has its own namespace. */
final class TraktIds {

    private static final List<String> NUMBERED = List.of("trakt", "tmdb", "tvdb");

    private static final Map<MediaKind, List<String>> TAKEN = Map.of(MediaKind.MOVIE, List.of("trakt", "imdb", "tmdb"),
            MediaKind.SHOW, List.of("trakt", "imdb", "tmdb", "tvdb"), MediaKind.SEASON,
            List.of("trakt", "tmdb", "tvdb"),
            MediaKind.EPISODE, List.of("trakt", "tvdb"), MediaKind.UNKNOWN, List.of());

    private TraktIds() {}

    /** The ids of a title of that kind; broken ones are left out. */
    static List<ExternalId> of(MediaKind kind, JsonNode ids) {
        List<ExternalId> found = new ArrayList<>();
        String imdb = ids.path("imdb").asText("");
        if (imdb.matches("tt\\d{5,12}")) {
            found.add(ExternalId.imdb(imdb));
        }
        for (String name : NUMBERED) {
            if (ids.path(name).canConvertToLong() && ids.path(name).longValue() > 0) {
                found.add(new ExternalId(name + "-" + kind, ids.path(name).asText()));
            }
        }
        return found;
    }

    /** The id by which Trakt finds the title most surely, of those its contract takes for that kind. */
    static Optional<ExternalId> best(MediaRef ref) {
        return TAKEN.get(ref.kind())
                .stream()
                .map(name -> ref.id(name.equals(ExternalId.IMDB) ? name : name + "-" + ref.kind()))
                .flatMap(Optional::stream)
                .filter(TraktIds::isSound)
                .findFirst();
    }

    /** As a sync body names it. */
    static Map<String, Object> body(ExternalId id) {
        return id.namespace().equals(ExternalId.IMDB) ? Map.of("imdb", id.value())
                : Map.of(name(id), Long.valueOf(id.value()));
    }

    /** Whether the row of a sync body or of an answer names this id. */
    static boolean isNamed(ExternalId id, JsonNode ids) {
        return Objects.equals(ids.path(name(id)).asText(), id.value());
    }

    private static String name(ExternalId id) {
        int dash = id.namespace().indexOf('-');
        return dash < 0 ? id.namespace() : id.namespace().substring(0, dash);
    }

    private static boolean isSound(ExternalId id) {
        return id.namespace().equals(ExternalId.IMDB) || id.value().matches("[1-9]\\d{0,17}");
    }
}
