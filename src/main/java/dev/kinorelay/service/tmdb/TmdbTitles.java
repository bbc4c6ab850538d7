package dev.kinorelay.service.tmdb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Candidate;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What TMDb says of a title, in our words. */
final class TmdbTitles {

    private TmdbTitles() {}

    static MediaRef ref(MediaKind kind, JsonNode title) {
        boolean isMovie = kind == MediaKind.MOVIE;
        String day = text(title, isMovie ? "release_date" : kind == MediaKind.SHOW ? "first_air_date" : "air_date");
        List<ExternalId> show = TmdbIds.own(MediaKind.SHOW, title.path("show_id")).map(List::of).orElse(List.of());
        return new MediaRef(kind, TmdbIds.of(kind, title), text(title, isMovie ? "title" : "name"),
                text(title, isMovie ? "original_title" : "original_name"), year(day), whole(title, "season_number"),
                kind == MediaKind.EPISODE ? whole(title, "episode_number") : null, facts(title, day), show);
    }

    private static Facts facts(JsonNode title, String day) {
        var runtimes = title.path("episode_run_time");
        Integer runtime = positive(title.path("runtime").asInt(runtimes.path(0).asInt()));
        var genres = title.path("genres").valueStream().map(genre -> genre.path("name").asText("")).filter(
                name -> !name.isBlank()).toList();
        var crew = title.has("credits") ? title.path("credits").path("crew") : title.path("crew");
        var directors = crew.valueStream().filter(one -> one.path("job").asText().equals("Director"))
                .map(one -> one.path("name").asText()).distinct().toList();
        return new Facts(null, genres, null, null, runtime, day, directors);
    }

    static Candidate candidate(MediaKind kind, JsonNode title) {
        return new Candidate(ref(kind, title), otherTitles(title),
                title.path("popularity").isNumber() ? title.path("popularity").doubleValue() : null,
                TmdbPictures.poster(title));
    }

    private static List<String> otherTitles(JsonNode title) {
        Set<String> others = new LinkedHashSet<>();
        JsonNode alternative = title.path("alternative_titles");
        // Movies call them titles, shows results.
        List.of("titles", "results").forEach(name -> alternative.path(name).forEach(one -> {
            String other = text(one, "title");
            if (other != null) {
                others.add(other);
            }
        }));
        return List.copyOf(others);
    }

    static String text(JsonNode title, String field) {
        String text = title.path(field).asText("");
        return text.isBlank() || title.path(field).isNull() ? null : text;
    }

    static Integer whole(JsonNode title, String field) {
        return title.path(field).isInt() ? (Integer) title.path(field).intValue() : null;
    }

    private static Integer positive(int number) {
        return number > 0 ? (Integer) number : null;
    }

    private static Integer year(String day) {
        return day != null && day.matches("\\d{4}-.*") ? Integer.valueOf(day.substring(0, 4)) : null;
    }
}
