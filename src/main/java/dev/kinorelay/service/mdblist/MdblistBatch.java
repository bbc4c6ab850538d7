package dev.kinorelay.service.mdblist;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.service.Cache;
import dev.kinorelay.service.Purpose;
import dev.kinorelay.service.Told;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks for many titles at once: those of IMDb in one call whatever they are, numbers in one call for each kind. */
@Component
final class MdblistBatch {

    private final MdblistCalls calls;
    private final Cache cache;

    MdblistBatch(MdblistCalls calls, Cache cache) {
        this.calls = calls;
        this.cache = cache;
    }

    /** Where ids are asked for, and as what. */
    private record Door(String provider, String type) {

        static Door of(ExternalId id) {
            String[] parts = id.namespace().split("-");
            return new Door(parts[0], parts.length == 1 ? "any" : parts[1]);
        }

        /** A number of a film says nothing of a show. */
        boolean isFor(JsonNode row) {
            return type.equals("any") || type.equals(row.path("type").asText());
        }
    }

    /** The id by which MDBList is asked for a title, of those it takes. */
    static Optional<ExternalId> key(MediaRef ref) {
        if (ref.kind() == MediaKind.SEASON || ref.kind() == MediaKind.EPISODE) {
            return Optional.empty();
        }
        return ref.id(ExternalId.IMDB).flatMap(id -> Told.imdb(id.value()))
                .or(() -> MdblistTitles.NUMBERED.stream().flatMap(name -> numbered(ref, name).stream()).findFirst());
    }

    private static Optional<ExternalId> numbered(MediaRef ref, String name) {
        return List.of(MediaKind.MOVIE, MediaKind.SHOW).stream()
                .filter(kind -> Told.mayBe(ref, kind))
                .flatMap(kind -> ref.id(name + "-" + kind).stream())
                .filter(id -> id.value().matches("[1-9]\\d{0,17}"))
                .findFirst();
    }

    /** What is known of each id, by its text; one that is not known is left out. */
    Map<String, JsonNode> titles(List<ExternalId> keys, Purpose purpose) {
        Map<Door, List<ExternalId>> doors = keys.stream()
                .collect(Collectors.groupingBy(Door::of, LinkedHashMap::new, Collectors.toList()));
        Map<String, JsonNode> found = new HashMap<>();
        doors.forEach((door, ids) -> found.putAll(cache.getAll(MdblistLookup.SERVICE,
                ids.stream().map(ExternalId::toString).toList(), Duration.ofDays(1),
                unknown -> ask(door, unknown.stream().map(ExternalId::parse).toList(), purpose))));
        return found;
    }

    private Map<String, JsonNode> ask(Door door, List<ExternalId> ids, Purpose purpose) {
        JsonNode rows = calls.titles(door.provider(), door.type(), ids.stream().map(ExternalId::value).toList(),
                purpose);
        Map<String, JsonNode> found = new HashMap<>();
        for (JsonNode row : rows) {
            if (!door.isFor(row)) {
                continue;
            }
            String named = Told.text(row.path("ids"), door.provider(), door.provider() + "id");
            ids.stream().filter(id -> id.value().equals(named)).forEach(id -> found.put(id.toString(), row));
        }
        // Who asked for one title is told of that one, even if it goes by another id now.
        if (ids.size() == 1 && rows.size() == 1 && door.isFor(rows.get(0))) {
            found.putIfAbsent(ids.getFirst().toString(), rows.get(0));
        }
        return found;
    }
}
