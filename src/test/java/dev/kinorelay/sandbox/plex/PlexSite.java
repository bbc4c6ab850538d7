package dev.kinorelay.sandbox.plex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Call;
import dev.kinorelay.sandbox.Site;
import java.util.Map;
import java.util.TreeMap;

/** Plex as it answers: strict about who asks, with PINs, tokens, pages and tags. */
final class PlexSite implements Site {

    final PlexWorld world;
    private final Map<String, String> pins = new TreeMap<>();
    private int lastPin = 1000;
    boolean everyone;

    PlexSite(PlexWorld world) {
        this.world = world;
    }

    @Override
    public synchronized Answer answer(Call call) {
        if (call.header("x-plex-client-identifier").isBlank() || call.header("x-plex-product").isBlank()) {
            return refused(400, 1000, "X-Plex-Client-Identifier is missing");
        }
        if (!call.header("accept").contains("application/json")) {
            return new Answer(200, Map.of("Content-Type", "application/xml"), "<MediaContainer size=\"0\"/>");
        }
        String path = call.path();
        if (path.startsWith("/api/v2/pins")) {
            return pin(call);
        }
        if (path.equals("/identity")) {
            return container(container -> container.put("machineIdentifier", "machine-1"));
        }
        if (!world.tokens.contains(call.header("x-plex-token"))) {
            return refused(401, 1001, "User could not be authenticated");
        }
        return path.startsWith("/api/v2/") ? account(call) : new PlexShelves(world).answer(call);
    }

    private Answer pin(Call call) {
        if (call.method().equals("POST")) {
            String id = String.valueOf(++lastPin);
            pins.put(id, everyone ? PlexDouble.TOKEN : "");
            return Answer.json(201, pin(id, call.query("strong").equals("true") ? "k3jd8fjsl2longcode" : "ABCD"));
        }
        String id = call.path().substring("/api/v2/pins/".length());
        return pins.containsKey(id) ? Answer.json(200, pin(id, "ABCD"))
                : refused(404, 1020, "Code not found or expired");
    }

    private ObjectNode pin(String id, String code) {
        ObjectNode pin = json().put("id", Long.parseLong(id)).put("code", code).put("expiresIn", 900);
        return pins.get(id).isEmpty() ? pin.putNull("authToken") : pin.put("authToken", pins.get(id));
    }

    /** Somebody typed the code, and is let in with this token. */
    synchronized void letIn(String token) {
        world.tokens.add(token);
        pins.replaceAll((id, before) -> token);
    }

    synchronized void expirePins() {
        pins.clear();
    }

    private Answer account(Call call) {
        boolean anna = call.header("x-plex-token").equals("token-anna");
        return switch (call.path()) {
            case "/api/v2/user" -> Answer.json(200, json().put("id", anna ? 77 : 31646104).put("title", anna ? "Anna"
                    : "Owner").put("username", anna ? "" : "owner"));
            case "/api/v2/resources" -> Answer.json(200, world.resources);
            case "/api/v2/home/users" -> {
                ObjectNode users = json();
                users.putArray("users").addObject().put("title", "Anna").put("uuid", "uuid-anna").put("protected",
                        true);
                yield Answer.json(200, users);
            }
            case "/api/v2/home/users/uuid-anna/switch" -> {
                if (!call.method().equals("POST") || !call.query("pin").equals("1234")) {
                    yield refused(403, 1041, "Incorrect PIN");
                }
                world.tokens.add("token-anna");
                yield Answer.json(201, json().put("authToken", "token-anna").put("title", "Anna"));
            }
            default -> refused(404, 1002, "Not found");
        };
    }

    /** What stands in a container. */
    interface Filling {

        void into(ObjectNode container);
    }

    static Answer container(Filling filling) {
        ObjectNode whole = json();
        filling.into(whole.putObject("MediaContainer"));
        return Answer.json(200, whole);
    }

    static Answer refused(int status, int code, String words) {
        ObjectNode json = json();
        json.putArray("errors").addObject().put("code", code).put("message", words).put("status", status);
        return Answer.json(status, json);
    }

    static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }

    @Override
    public synchronized JsonNode state() {
        ObjectNode state = json();
        var list = state.putArray("watchlist");
        world.watchlist.forEach(title -> list.add(title.imdb));
        var home = state.putArray("server");
        world.titles.values().stream().filter(title -> title.rating > 0 || title.views > 0).forEach(title -> home
                .addObject().put("imdb", title.imdb).put("rating", title.rating).put("views", title.views));
        return state;
    }

    @Override
    public synchronized void reset() {
        world.forget();
        pins.clear();
    }

    /** {@code POST let-in {"token"}}: somebody typed the code. */
    @Override
    public Answer command(Call call) {
        if (!call.path().endsWith("/let-in")) {
            return Answer.empty(404);
        }
        letIn(call.json().map(body -> body.path("token").asText(PlexDouble.TOKEN)).orElse(PlexDouble.TOKEN));
        return Answer.empty(204);
    }
}
