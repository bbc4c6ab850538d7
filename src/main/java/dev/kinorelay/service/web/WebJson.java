package dev.kinorelay.service.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.kinorelay.domain.MediaKind;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Finds the rows of a list in JSON: the list itself, or what a field of an answer holds. */
final class WebJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> USUAL = List.of("movies", "shows", "items", "results", "entries", "titles",
            "data",
            "metas", "list");
    private static final List<String> TOTALS = List.of("total", "total_results", "totalResults", "totalItems",
            "item_count");

    private WebJson() {}

    /** How many rows the answer itself speaks of; -1 where it does not. */
    static long read(byte[] bytes, WebSettings.Mapping mapping, Consumer<WebRow> sink) throws IOException {
        try (JsonParser parser = JSON.createParser(bytes)) {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    sink.accept(row(parser.readValueAsTree(), MediaKind.UNKNOWN));
                }
                return -1;
            }
            JsonNode root = parser.readValueAsTree();
            List<String> names = mapping.rows() == null ? USUAL : List.of(mapping.rows());
            names.forEach(name -> at(root, name).forEach(row -> sink.accept(row(row, WebRow.kind(name)))));
            return TOTALS.stream().map(root::path).filter(JsonNode::isIntegralNumber).mapToLong(JsonNode::longValue)
                    .findFirst().orElse(-1);
        }
    }

    private static JsonNode at(JsonNode root, String path) {
        JsonNode found = root;
        for (String part : path.split("\\.")) {
            found = found.path(part);
        }
        return found.isArray() ? found : JSON.createArrayNode();
    }

    /** Ids may stand in an object of their own, and a title in one that is called movie or show. */
    private static WebRow row(JsonNode row, MediaKind kind) {
        Map<String, String> fields = new HashMap<>();
        put(fields, "", row);
        MediaKind told = kind;
        for (String inner : List.of("movie", "show")) {
            if (row.path(inner).isObject()) {
                put(fields, "", row.path(inner));
                told = WebRow.kind(inner);
            }
        }
        return WebRow.of(fields, told);
    }

    private static void put(Map<String, String> fields, String before, JsonNode node) {
        node.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isValueNode() && !value.isNull()) {
                fields.put(before + field.getKey(), value.asText());
            } else if (value.isObject() && field.getKey().equals("ids")) {
                put(fields, "ids", value);
            }
        });
    }
}
