package dev.kinorelay.sandbox.stremio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The records of a library; a put replaces a record by its id, and keeps the newer of two. */
public final class Records {

    private final Map<String, JsonNode> all = new LinkedHashMap<>();

    public synchronized void put(JsonNode record) {
        all.put(record.path("_id").asText(), record.deepCopy());
    }

    /** A film that stands in the library since then. */
    public void movie(String id, String name, Instant when) {
        put(record(id, name, "movie", when));
    }

    public static ObjectNode record(String id, String name, String type, Instant when) {
        ObjectNode record = JsonNodeFactory.instance.objectNode().put("_id", id).put("name", name).put("type", type)
                .put("removed", false).put("temp", false).put("_ctime", when.toString())
                .put("_mtime", when.toString());
        record.putObject("state").put("timeOffset", 4711).put("video_id", id);
        return record;
    }

    public synchronized JsonNode get(String id) {
        return all.get(id);
    }

    /** The ids of what stands in the library. */
    public synchronized List<String> standing() {
        return all.values().stream()
                .filter(record -> !record.path("removed").asBoolean() && !record.path("temp").asBoolean())
                .map(record -> record.path("_id").asText()).sorted().toList();
    }

    synchronized ArrayNode meta() {
        ArrayNode meta = JsonNodeFactory.instance.arrayNode();
        all.forEach((id, record) -> meta.addArray().add(id)
                .add(Instant.parse(record.path("_mtime").asText()).toEpochMilli()));
        return meta;
    }

    synchronized ArrayNode some(JsonNode ids) {
        ArrayNode some = JsonNodeFactory.instance.arrayNode();
        ids.forEach(id -> {
            if (all.containsKey(id.asText())) {
                some.add(all.get(id.asText()));
            }
        });
        return some;
    }

    synchronized ArrayNode everything() {
        return JsonNodeFactory.instance.arrayNode().addAll(all.values());
    }

    synchronized void clear() {
        all.clear();
    }
}
