package dev.kinorelay.service.trakt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.kinorelay.service.Gateway;
import dev.kinorelay.service.Request;
import dev.kinorelay.service.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** A gateway that answers as it was told to, the first fitting line first, and remembers what it was asked. */
final class Script implements Gateway {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Line(String call, boolean once, Function<Request, Response> answer) {}

    final List<Request> asked = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    /** Each time it is asked for what begins so, such as {@code GET /sync/watchlist}. */
    Script always(String call, Function<Request, Response> answer) {
        lines.add(new Line(call, false, answer));
        return this;
    }

    Script always(String call, int status, String json, Object... headers) {
        return always(call, request -> answer(status, json, headers));
    }

    /** Once, and before what it answers always. */
    Script once(String call, int status, String json, Object... headers) {
        return once(call, request -> answer(status, json, headers));
    }

    Script once(String call, Function<Request, Response> answer) {
        int before = (int) lines.stream().takeWhile(Line::once).count();
        lines.add(before, new Line(call, true, answer));
        return this;
    }

    /** One page that holds all rows. */
    Script rows(String path, String... rows) {
        return always("GET " + path, 200, "[" + String.join(",", rows) + "]", "X-Pagination-Page", 1,
                "X-Pagination-Limit", 250, "X-Pagination-Page-Count", rows.length == 0 ? 0 : 1,
                "X-Pagination-Item-Count", rows.length);
    }

    @Override
    public synchronized Response call(Request request) {
        asked.add(request);
        String call = words(request);
        Line line = lines.stream()
                .filter(one -> call.startsWith(one.call()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody said what to answer to " + call));
        if (line.once()) {
            lines.remove(line);
        }
        return line.answer().apply(request);
    }

    List<String> calls() {
        return asked.stream().map(Script::words).toList();
    }

    long count(String call) {
        return calls().stream().filter(one -> one.startsWith(call)).count();
    }

    /** The bodies sent to that path, as JSON. */
    List<JsonNode> bodies(String path) {
        return asked.stream()
                .filter(request -> request.address().getPath().equals(path))
                .map(request -> parse(JSON.valueToTree(request.body()).toString()))
                .toList();
    }

    static Response answer(int status, String json, Object... headers) {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i].toString().toLowerCase(Locale.ROOT), headers[i + 1].toString());
        }
        return json.isEmpty() ? new Response(status, all) : new Response(status, all, parse(json));
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException typo) {
            throw new IllegalArgumentException(json, typo);
        }
    }

    private static String words(Request request) {
        String query = request.address().getQuery();
        return request.method() + " " + request.address().getPath() + (query == null ? "" : "?" + query);
    }
}
