package dev.kinorelay.sandbox.imdb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Call;
import dev.kinorelay.sandbox.Faults;
import dev.kinorelay.sandbox.Journal;
import dev.kinorelay.sandbox.LoopbackServer;
import dev.kinorelay.sandbox.Site;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** IMDb's GraphQL as anybody may use it: 200 whatever happens, trouble in the body, and a wall before it. */
public final class ImdbDouble implements AutoCloseable {

    private static final int WIDEST = 250;
    private static final String BOX_OFFICE = "boxoffice";

    private final Map<String, Listing> listings = new ConcurrentHashMap<>();
    private final Map<String, String> profiles = new ConcurrentHashMap<>();
    private final LoopbackServer server;

    private ImdbDouble(int port, InstantSource clock) {
        server = LoopbackServer.start(port, new Shop(), clock);
    }

    public static ImdbDouble start(int port, InstantSource clock) {
        return new ImdbDouble(port, clock);
    }

    /** A list (ls…), a member's watchlist (ur…) or a chart (TOP_RATED_MOVIES, boxoffice). */
    public Listing listing(String id) {
        return listings.computeIfAbsent(id, Listing::new);
    }

    /** The member also goes by p.… */
    public void profile(String profile, String member) {
        profiles.put(profile, member);
    }

    public URI address() {
        return server.address();
    }

    public Faults faults() {
        return server.faults();
    }

    public Journal journal() {
        return server.journal();
    }

    @Override
    public void close() {
        server.close();
    }

    /** What the wall answers to whom it takes for a robot. */
    public static Answer challenge() {
        return Answer.empty(202).with("x-amzn-waf-action", "challenge").with("Cache-Control", "no-store, max-age=0");
    }

    private final class Shop implements Site {

        @Override
        public Answer answer(Call call) {
            if (call.header("user-agent").isBlank()) {
                return challenge();
            }
            JsonNode body = call.json().orElse(json());
            if (!call.method().equals("POST") || !call.path().equals("/")
                    || !call.header("content-type").startsWith("application/json") || !body.path("query").isTextual()) {
                return error(400, "BAD_REQUEST", "GraphQL operations must contain a non-empty `query`.", null);
            }
            try {
                List<Selection> top = Selection.of(body.path("query").asText());
                Shape.check("Query", top);
                return answer(top.getFirst(), body.path("variables"));
            } catch (IllegalArgumentException invalid) {
                return error(400, "GRAPHQL_VALIDATION_FAILED", invalid.getMessage(), null);
            }
        }

        private Answer answer(Selection root, JsonNode variables) {
            var asked = new Question(root, variables);
            return switch (root.asked()) {
                case "list" -> listed(asked, asked.text("id"), true);
                case "predefinedList" -> listed(asked, asked.text("userId"), false);
                case "chartTitles" -> asked.number("first") > WIDEST ? tooMuch(root.asked())
                        : good(asked, listing(asked.text("chartType")).chart(asked.number("first")));
                case "boxOfficeWeekendChart" -> good(asked, listing(BOX_OFFICE).boxOffice(asked.number("limit")));
                default -> profiles.containsKey(asked.text("profileId"))
                        ? good(asked, json().put("userId", profiles.get(asked.text("profileId"))))
                        : missing(root.asked());
            };
        }

        private Answer listed(Question asked, String id, boolean isCustom) {
            Listing known = listings.get(id);
            if (!id.matches(isCustom ? "ls\\d+" : "ur\\d+") || known == null) {
                return isCustom ? missing("list") : good(asked, JsonNodeFactory.instance.nullNode());
            }
            if (known.isPrivate()) {
                return error(200, "FORBIDDEN", "Cannot access list", asked.root().asked());
            }
            var rows = asked.root().below().stream().filter(one -> one.asked().equals("titleListItemSearch"))
                    .findFirst()
                    .map(one -> new Question(one, asked.variables())).orElseThrow();
            return rows.number("first") > WIDEST ? tooMuch(asked.root().asked())
                    : good(asked, known.page(rows.number("first"), rows.text("after")));
        }

        @Override
        public JsonNode state() {
            ObjectNode state = json();
            listings.forEach((id, listing) -> state.set(id, listing.page(WIDEST, null)));
            return state;
        }

        @Override
        public void reset() {
            listings.clear();
        }

        @Override
        public Answer command(Call call) {
            return Answer.empty(404);
        }
    }

    /** A field that is asked for, and what its variables stand for. */
    private record Question(Selection root, JsonNode variables) {

        String text(String argument) {
            String value = root.arguments().get(argument);
            return value == null || !value.startsWith("$") ? value
                    : variables.path(value.substring(1)).isValueNode() ? variables.path(value.substring(1)).asText()
                            : null;
        }

        int number(String argument) {
            return Integer.parseInt(text(argument));
        }
    }

    private static Answer good(Question asked, JsonNode found) {
        ObjectNode json = json();
        json.putObject("data").set(asked.root().answeredAs(), Shape.cut(found, asked.root().below()));
        return Answer.json(200, json);
    }

    private static Answer missing(String field) {
        return error(200, "RESOURCE_NOT_FOUND", "List not found", field);
    }

    private static Answer tooMuch(String field) {
        return error(200, "BAD_USER_INPUT", "Too much data requested", field);
    }

    private static Answer error(int status, String code, String message, String field) {
        ObjectNode json = json();
        if (field != null) {
            json.putObject("data").putNull(field);
        }
        ObjectNode error = json.putArray("errors").addObject().put("message", message);
        if (field != null) {
            error.putArray("path").add(field);
        }
        error.putObject("extensions").put("code", code);
        return Answer.json(status, json);
    }

    private static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }
}
