package dev.kinorelay.service.trakt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Value;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Turns the rows of Trakt's shelves into entries. */
@Component
final class TraktRows {

    private final ZoneId zone;

    TraktRows(Environment environment) {
        String name = environment.getProperty("kinorelay.inbox.zone", "");
        zone = name.isBlank() ? ZoneId.systemDefault() : ZoneId.of(name);
    }

    /** What tells two rows of one shelf apart. */
    static Object key(JsonNode row) {
        long id = row.path("id").asLong();
        String type = row.path("type").asText();
        return id > 0 ? (Object) id : type + row.path(type).path("ids");
    }

    /** Nothing where the row makes no sense on that shelf. */
    Optional<Entry> entry(Shelf shelf, JsonNode row) {
        return TraktTitles.of(row).flatMap(ref -> {
            if (shelf.equals(Shelf.RATINGS)) {
                return rated(ref, row);
            }
            return shelf.holdsPlays() ? played(ref, row) : Optional.of(listed(ref, row));
        });
    }

    private static Entry listed(MediaRef ref, JsonNode row) {
        int rank = row.path("rank").asInt();
        String note = row.path("notes").asText("");
        return new Entry(ref, Value.PRESENT, instant(row, "listed_at").orElse(null), rank > 0 ? rank : null,
                note.isBlank() ? null : note, 0);
    }

    private static Optional<Entry> rated(MediaRef ref, JsonNode row) {
        int stars = row.path("rating").asInt();
        return stars < 1 || stars > 10 ? Optional.empty()
                : Optional.of(new Entry(ref, Value.of(Rating.outOfTen(stars)), instant(row, "rated_at").orElse(null),
                        null, null, 0));
    }

    private Optional<Entry> played(MediaRef ref, JsonNode row) {
        return instant(row, "watched_at")
                .map(at -> new Entry(ref, Value.of(play(at)), at, null, null, 0));
    }

    Play play(Instant at) {
        return new Play(at, precision(at));
    }

    /** Plays known to the day are sent as the midnight that day begins with; that is how they come back. */
    private Play.Precision precision(Instant at) {
        return at.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT) ? Play.Precision.DAY : Play.Precision.SECOND;
    }

    static Optional<Instant> instant(JsonNode row, String field) {
        try {
            return Optional.of(Instant.parse(row.path(field).asText()).truncatedTo(ChronoUnit.SECONDS));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
