package dev.kinorelay.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One call as it arrived; names of headers in small letters. {@code target}: path and query as they were written. */
public record Call(String method, String target, String path, Map<String, String> query, Map<String, String> headers,
        String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Call of(String method, String target, Map<String, String> headers, String body) {
        URI address = URI.create(target);
        return new Call(method, target, address.getPath(), pairs(address.getRawQuery()), headers, body);
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public String query(String name) {
        return query.getOrDefault(name, "");
    }

    /** The body as JSON; nothing when it is none. */
    public Optional<JsonNode> json() {
        try {
            return Optional.of(JSON.readTree(body)).filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException broken) {
            return Optional.empty();
        }
    }

    /** The fields of a form that a page sent. */
    public Map<String, String> form() {
        return pairs(body);
    }

    public boolean isWrite() {
        return !method.equals("GET") && !method.equals("HEAD");
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : text == null ? new String[0] : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.put(plain(pair.substring(0, equals)), plain(pair.substring(equals + 1)));
            }
        }
        return pairs;
    }

    private static String plain(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
