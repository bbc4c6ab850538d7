package dev.kinorelay.service.seerr;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Candidate;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Picture;
import dev.kinorelay.service.Told;
import java.util.List;
import java.util.Optional;

/** Which title a row of Seerr is about; its number is TMDb's, within the kind. */
final class SeerrTitles {

    private SeerrTitles() {}

    /** Nothing for people and collections. */
    static Optional<Candidate> of(JsonNode row) {
        return switch (row.path("mediaType").asText()) {
            case "movie" -> of(MediaKind.MOVIE, row, "title", "originalTitle", "releaseDate");
            case "tv" -> of(MediaKind.SHOW, row, "name", "originalName", "firstAirDate");
            default -> Optional.empty();
        };
    }

    private static Optional<Candidate> of(MediaKind kind, JsonNode row, String title, String original, String date) {
        String poster = Told.text(row.path("posterPath"));
        String day = Told.text(row.path(date));
        List<ExternalId> ids = Told.number("tmdb", kind, row.path("id")).stream().toList();
        var facts = new Facts(null, List.of(), null, null, null, Told.day(day), List.of());
        return ids.isEmpty() ? Optional.empty()
                : Optional.of(new Candidate(
                        new MediaRef(kind, ids, Told.text(row.path(title)), Told.text(row.path(original)),
                                Told.year(day), null, null, facts),
                        List.of(), Told.decimal(row.path("popularity")),
                        poster == null ? null : new Picture("tmdb", poster)));
    }
}
