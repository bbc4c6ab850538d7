package dev.kinorelay.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
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

    /** Each letter of the body stands for one byte. */
    public static Answer picture(String type, byte[] bytes) {
        return new Answer(200, Map.of("Content-Type", type), new String(bytes, StandardCharsets.ISO_8859_1));
    }

    boolean isPicture() {
        return headers.getOrDefault("Content-Type", "").startsWith("image/");
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
