package dev.kinorelay.service.tvdb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Candidate;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Picture;
import dev.kinorelay.service.Told;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a search of TheTVDB offers: titles in their own language, and how others call them. */
final class TvdbSearch {

    private TvdbSearch() {}

    static Stream<JsonNode> rows(JsonNode list) {
        if (!list.isArray()) {
            throw TvdbTrouble.nonsense("it has no list of titles");
        }
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** Nothing for people and companies. */
    static Optional<Candidate> candidate(JsonNode row) {
        return switch (row.path("type").asText()) {
            case "movie" -> candidate(MediaKind.MOVIE, row);
            case "series" -> candidate(MediaKind.SHOW, row);
            default -> Optional.empty();
        };
    }

    private static Optional<Candidate> candidate(MediaKind kind, JsonNode row) {
        return TvdbTitles.of(kind, row).map(own -> {
            String english = Told.text(row.path("translations").path("eng"));
            Set<String> others = new LinkedHashSet<>(Told.list(row.path("aliases")));
            row.path("translations").forEach(name -> Optional.ofNullable(Told.text(name)).ifPresent(others::add));
            String title = english == null ? own.title() : english;
            var facts = new Facts(null, Told.list(row.path("genres")), null, null, null,
                    Told.day(Told.text(row.path("first_air_time"))), Told.list(row.path("director")));
            others.remove(title);
            String poster = Told.text(row.path("image_url"));
            return new Candidate(new MediaRef(kind, own.ids(), title, own.title(), own.year(), null, null, facts),
                    List.copyOf(others), null,
                    poster == null ? null : new Picture(TvdbLookup.SERVICE, poster));
        });
    }
}
