package dev.kinorelay.service.omdb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.service.Told;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which title an answer of OMDb is about. Everything there is text. */
final class OmdbTitles {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private OmdbTitles() {}

    /** Nothing for games, and for what has no id. */
    static Optional<MediaRef> of(JsonNode title) {
        MediaKind kind = switch (title.path("Type").asText()) {
            case "movie" -> MediaKind.MOVIE;
            case "series" -> MediaKind.SHOW;
            case "episode" -> MediaKind.EPISODE;
            default -> MediaKind.UNKNOWN;
        };
        Optional<ExternalId> id = Told.imdb(Told.text(title.path("imdbID")));
        if (kind == MediaKind.UNKNOWN || id.isEmpty()) {
            return Optional.empty();
        }
        boolean isEpisode = kind == MediaKind.EPISODE;
        return Optional.of(new MediaRef(kind, List.of(id.get()), Told.text(title.path("Title")), null,
                Told.year(Told.text(title.path("Year"))), isEpisode ? Told.whole(title.path("Season")) : null,
                isEpisode ? Told.whole(title.path("Episode")) : null, facts(title),
                Told.imdb(Told.text(title.path("seriesID"))).stream().toList()));
    }

    private static Facts facts(JsonNode title) {
        String votes = Told.text(title.path("imdbVotes"));
        boolean isNumber = votes != null && votes.matches("[\\d,]{1,15}");
        return new Facts(null, Told.list(title.path("Genre")), Told.decimal(title.path("imdbRating")),
                isNumber ? Long.valueOf(votes.replace(",", "")) : null,
                Told.minutes(Told.text(title.path("Runtime"))), day(Told.text(title.path("Released"))),
                Told.list(title.path("Director")));
    }

    private static String day(String written) {
        try {
            return written == null ? null : LocalDate.parse(written, DAY).toString();
        } catch (DateTimeParseException other) {
            return null;
        }
    }
}
