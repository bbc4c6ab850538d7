package dev.kinorelay.service.stremio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Value;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/** A record of the library: what was watched without being put there is one too, and so is what was taken out. */
final class StremioRecord {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")
            .withZone(ZoneOffset.UTC);
    private static final Map<String, MediaKind> KINDS = Map.of("movie", MediaKind.MOVIE, "series", MediaKind.SHOW);

    private StremioRecord() {}

    static boolean isInLibrary(JsonNode record) {
        return !record.path("removed").asBoolean() && !record.path("temp").asBoolean();
    }

    static String id(JsonNode record) {
        return record.path("_id").asText("");
    }

    /** Empty when it is no film and no series, such as a channel. */
    static Optional<Entry> entry(JsonNode record) {
        String id = id(record);
        return Optional.ofNullable(KINDS.get(record.path("type").asText(""))).map(kind -> new Entry(
                MediaRef.of(kind, id.startsWith("tt") ? ExternalId.imdb(id) : new ExternalId("stremio", id),
                        name(record), null),
                Value.PRESENT, since(record), null, null, 0));
    }

    private static String name(JsonNode record) {
        String name = record.path("name").asText("");
        return name.isBlank() ? null : name;
    }

    private static Instant since(JsonNode record) {
        try {
            return Instant.parse(record.path("_ctime").asText(""));
        } catch (DateTimeParseException never) {
            return null;
        }
    }

    /** The id Stremio knows the title by; empty when it knows it by none. */
    static Optional<String> id(MediaRef ref) {
        return KINDS.containsValue(ref.kind())
                ? ref.id(ExternalId.IMDB).map(ExternalId::value).filter(id -> id.matches("tt\\d+"))
                : Optional.empty();
    }

    static ObjectNode fresh(MediaRef ref, String id, Instant now) {
        ObjectNode record = JsonNodeFactory.instance.objectNode().put("_id", id)
                .put("name", ref.title() == null ? id : ref.title())
                .put("type", ref.kind() == MediaKind.MOVIE ? "movie" : "series")
                .put("poster", "https://images.metahub.space/poster/medium/" + id + "/img")
                .put("posterShape", "poster").put("_ctime", MOMENT.format(now));
        record.putObject("state").put("lastWatched", "").put("timeWatched", 0).put("timeOffset", 0)
                .put("overallTimeWatched", 0).put("timesWatched", 0).put("flaggedWatched", 0).put("duration", 0)
                .put("video_id", "").put("watched", "").put("noNotif", false);
        record.putObject("behaviorHints");
        return there(record, true, now);
    }

    /** The same record, put into the library or taken out of it; where one stopped watching stays. */
    static ObjectNode there(JsonNode record, boolean there, Instant now) {
        return ((ObjectNode) record.deepCopy()).put("removed", !there).put("temp", false)
                .put("_mtime", MOMENT.format(now));
    }
}
