package dev.kinorelay.sandbox.stremio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Call;
import dev.kinorelay.sandbox.Site;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What Stremio answers; it says no with a 200. */
final class StremioSite implements Site {

    private final Records records = new Records();
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final Map<String, String> codes = new HashMap<>();
    private String last = "";
    private boolean byItself;
    private URI address;

    void at(URI here) {
        address = here;
    }

    Records records() {
        return records;
    }

    synchronized void confirm() {
        codes.put(last, login());
    }

    synchronized void confirmByItself() {
        byItself = true;
    }

    String login() {
        String key = "sandbox-stremio-key-" + keys.size();
        keys.add(key);
        return key;
    }

    void logOutEverywhere() {
        keys.clear();
    }

    @Override
    public Answer answer(Call call) {
        return switch (call.method() + " " + call.path()) {
            case "GET /api/v2/create" -> create(call);
            case "GET /api/v2/read" -> read(call);
            case "POST /api/getUser" -> user(call);
            case "POST /api/logout" -> keyed(call, body -> {
                keys.remove(body.path("authKey").asText());
                return success();
            });
            case "POST /api/datastoreMeta" -> stored(call, _ -> records.meta());
            case "POST /api/datastoreGet" -> stored(call,
                    body -> body.path("all").asBoolean() ? records.everything() : records.some(body.path("ids")));
            case "POST /api/datastorePut" -> stored(call, this::put);
            default -> Answer.empty(404);
        };
    }

    private synchronized Answer create(Call call) {
        if (!call.query("type").equals("Create")) {
            return no(3, "Invalid request");
        }
        last = "C%03d".formatted(codes.size() + 1);
        codes.put(last, "");
        return yes(
                success().put("code", last).put("link", address + "/" + last).put("qrcode", "data:image/png;base64,"));
    }

    private synchronized Answer read(Call call) {
        String code = call.query("code");
        if (!call.query("type").equals("Read") || !codes.containsKey(code)) {
            return no(102, "Invalid code");
        }
        if (byItself && codes.get(code).isEmpty()) {
            confirm();
        }
        return codes.get(code).isEmpty() ? no(101, "Code not confirmed")
                : yes(success().put("authKey", codes.get(code)));
    }

    /** Does what the body asks for. */
    private interface Work {
        JsonNode of(JsonNode body);
    }

    private Answer user(Call call) {
        return keyed(call, _ -> json().put("_id", "u1").put("email", "anna@example.org"));
    }

    private Answer keyed(Call call, Work work) {
        JsonNode body = call.json().orElse(json());
        return keys.contains(body.path("authKey").asText()) ? yes(work.of(body)) : no(1, "Session does not exist");
    }

    private Answer stored(Call call, Work work) {
        boolean library = call.json().orElse(json()).path("collection").asText().equals("libraryItem");
        return library ? keyed(call, work) : no(2, "Unknown collection");
    }

    /** Each record must have what Stremio's own programs cannot do without. */
    private JsonNode put(JsonNode body) {
        if (!body.path("changes").isArray()) {
            return json();
        }
        for (JsonNode record : body.path("changes")) {
            boolean whole = record.hasNonNull("_id") && record.hasNonNull("name") && record.hasNonNull("type")
                    && record.path("removed").isBoolean() && record.path("temp").isBoolean()
                    && record.path("state").isObject() && isMoment(record.path("_mtime"))
                    && isMoment(record.path("_ctime"));
            if (!whole) {
                return json();
            }
        }
        body.path("changes").forEach(records::put);
        return success();
    }

    private static boolean isMoment(JsonNode written) {
        try {
            return Instant.parse(written.asText()).toEpochMilli() > 0;
        } catch (DateTimeParseException never) {
            return false;
        }
    }

    private static Answer yes(JsonNode result) {
        return Answer.json(200, json().set("result", result));
    }

    private static Answer no(int code, String message) {
        return Answer.json(200, json().set("error", json().put("code", code).put("message", message)));
    }

    private static ObjectNode success() {
        return json().put("success", true);
    }

    private static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }

    @Override
    public JsonNode state() {
        return json().set("records", records.everything());
    }

    @Override
    public synchronized void reset() {
        records.clear();
        codes.clear();
    }

    /** {@code POST confirm}: the code that was made last. */
    @Override
    public Answer command(Call call) {
        if (!call.path().endsWith("/confirm")) {
            return Answer.empty(404);
        }
        confirm();
        return Answer.empty(204);
    }
}
