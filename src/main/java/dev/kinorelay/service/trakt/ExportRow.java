package dev.kinorelay.service.trakt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A row of an export: like one of the API, but it may leave out what it is about. */
final class ExportRow {

    /** The narrower first: an episode's row names its show as well. */
    private static final List<String> KINDS = List.of("episode", "season", "show", "movie");

    private ExportRow() {}

    /** Null when the row is about no title. */
    static String kind(JsonNode row) {
        String said = row.path("type").asText("");
        return KINDS.contains(said) && row.path(said).isObject() ? said
                : said.isEmpty() ? KINDS.stream().filter(kind -> row.path(kind).isObject()).findFirst().orElse(null)
                        : null;
    }

    static ObjectNode named(ObjectNode row, String kind) {
        return row.has("type") ? row : row.put("type", kind);
    }
}
