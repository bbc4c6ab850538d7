package dev.kinorelay.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a double answers. */
public record Answer(int status, Map<String, String> headers, String body) {

    public static Answer json(int status, JsonNode body) {
        return new Answer(status, Map.of("Content-Type", "application/json; charset=utf-8"), body.toString());
    }

    public static Answer html(int status, String page) {
        return new Answer(status, Map.of("Content-Type", "text/html; charset=utf-8"), page);
    }

    public static Answer empty(int status) {
        return new Answer(status, Map.of(), "");
    }

    public Answer with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, String.valueOf(value));
        return new Answer(status, more, body);
    }
}
