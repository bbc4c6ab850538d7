package dev.kinorelay.service.imdb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Value;
import dev.kinorelay.service.Told;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Makes entries of the titles IMDb tells of. */
final class ListRows {

    private ListRows() {}

    /** {@code node} tells of its place in the list, and since when. Nothing when it has no id. */
    static Optional<Entry> entry(JsonNode title, JsonNode node, long place) {
        return Told.imdb(Told.text(title.path("id"))).map(id -> {
            Integer rank = Told.whole(node.path("absolutePosition"));
            return new Entry(ref(id, title), Value.PRESENT, instant(node.path("createdDate")),
                    rank == null ? Integer.valueOf((int) place) : rank, null, 0);
        });
    }

    /** A video game and its like: on a list, and nothing to watch. */
    static boolean isNothingToWatch(JsonNode title) {
        return TitleType.of(Told.text(title.path("titleType").path("id"))).nothingToWatch() != null;
    }

    private static MediaRef ref(ExternalId id, JsonNode title) {
        var type = TitleType.of(Told.text(title.path("titleType").path("id")));
        boolean isEpisode = type.kind() == MediaKind.EPISODE;
        JsonNode number = title.path("series").path("displayableEpisodeNumber");
        String name = Told.text(title.path("titleText").path("text"));
        String original = Told.text(title.path("originalTitleText").path("text"));
        return new MediaRef(type.kind(), List.of(id), name, original == null || original.equals(name) ? null : original,
                Told.whole(title.path("releaseYear").path("year")),
                isEpisode ? Told.whole(number.path("displayableSeason").path("text")) : null,
                isEpisode ? Told.whole(number.path("episodeNumber").path("text")) : null, facts(type.word(), title),
                isEpisode ? Told.imdb(Told.text(title.path("series").path("series").path("id"))).stream().toList()
                        : List.of());
    }

    private static Facts facts(String type, JsonNode title) {
        List<String> genres = StreamSupport.stream(title.path("titleGenres").path("genres").spliterator(), false)
                .map(row -> Told.text(row.path("genre").path("text"))).filter(genre -> genre != null).toList();
        Integer votes = Told.whole(title.path("ratingsSummary").path("voteCount"));
        Integer seconds = Told.whole(title.path("runtime").path("seconds"));
        return new Facts(type, genres, Told.decimal(title.path("ratingsSummary").path("aggregateRating")),
                votes == null ? null : Long.valueOf(votes), seconds == null ? null : Integer.valueOf(seconds / 60),
                null, List.of());
    }

    private static Instant instant(JsonNode node) {
        try {
            return Instant.parse(node.asText()).truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
