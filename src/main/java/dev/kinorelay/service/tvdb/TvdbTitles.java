package dev.kinorelay.service.tvdb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.service.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which title a record of TheTVDB is about. Its names are in the title's own language. */
final class TvdbTitles {

    private TvdbTitles() {}

    static Optional<MediaRef> of(MediaKind kind, JsonNode title) {
        List<ExternalId> ids = ids(kind, title);
        boolean isEpisode = kind == MediaKind.EPISODE;
        String day = Told.day(Told.text(title, "firstAired", "aired"));
        Integer year = isEpisode ? Told.year(day) : Told.year(Told.text(title, "year", "firstAired", "aired"));
        var facts = new Facts(null, List.of(), null, null,
                Told.minutes(Told.text(title, "runtime", "averageRuntime")), day, List.of());
        return ids.isEmpty() ? Optional.empty()
                : Optional.of(new MediaRef(kind, ids, Told.text(title.path("name")), null, year,
                        isEpisode ? Told.whole(title.path("seasonNumber")) : null,
                        isEpisode ? Told.whole(title.path("number")) : null, facts,
                        Told.number("tvdb", MediaKind.SHOW, title.path("seriesId")).stream().toList()));
    }

    /** Its own number, which a search writes as {@code tvdb_id}, and what it knows of others. */
    static List<ExternalId> ids(MediaKind kind, JsonNode title) {
        List<ExternalId> ids = new ArrayList<>();
        Told.number("tvdb", kind, title.path(title.has("tvdb_id") ? "tvdb_id" : "id")).ifPresent(ids::add);
        JsonNode others = title.path(title.has("remote_ids") ? "remote_ids" : "remoteIds");
        for (JsonNode other : others) {
            String source = String.valueOf(Told.text(other.path("sourceName"))).toLowerCase(Locale.ROOT);
            if (source.equals("imdb")) {
                Told.imdb(Told.text(other.path("id"))).ifPresent(ids::add);
            } else if (source.startsWith("themoviedb")) {
                Told.number("tmdb", kind, other.path("id")).ifPresent(ids::add);
            }
        }
        return ids;
    }
}
