package dev.kinorelay.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Steers a double over HTTP, below {@code /_sandbox/}: faults, state, journal, reset, and what the double itself can be told. */
final class ControlDesk {

    private static final String PLACE = "/_sandbox/";

    private final Site site;
    private final Faults faults;
    private final Journal journal;

    ControlDesk(Site site, Faults faults, Journal journal) {
        this.site = site;
        this.faults = faults;
        this.journal = journal;
    }

    static boolean isFor(Call call) {
        return call.path().startsWith(PLACE);
    }

    Answer answer(Call call) {
        try {
            return switch (call.method() + " " + call.path().substring(PLACE.length())) {
                case "GET state" -> Answer.json(200, site.state());
                case "GET journal" -> Answer.json(200, told());
                case "POST reset" -> {
                    site.reset();
                    yield cleared();
                }
                case "DELETE faults" -> cleared();
                case "POST faults" -> {
                    faults.set(fault(call.json().orElseThrow(() -> new IllegalArgumentException("no JSON"))));
                    yield Answer.empty(204);
                }
                default -> site.command(call);
            };
        } catch (IllegalArgumentException wrong) {
            return Answer.json(400, JsonNodeFactory.instance.objectNode().put("message", wrong.getMessage()));
        }
    }

    private Answer cleared() {
        faults.clear();
        journal.clear();
        return Answer.empty(204);
    }

    private ArrayNode told() {
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        journal.lines()
                .forEach(line -> lines.addObject()
                        .put("at", line.at().toString())
                        .put("method", line.call().method())
                        .put("path", line.call().path())
                        .put("status", line.status())
                        .put("fault", line.fault() == null ? null : line.fault().name()));
        return lines;
    }

    /** {@code {"method","path","kind","moment","nth","every","times","status","headers","body","delay"}}; kinds as in {@link Fault}. */
    static Fault fault(JsonNode wish) {
        Fault fault = Fault.on(wish.path("method").asText(".*"), wish.path("path").asText(".*"));
        if (wish.path("moment").asText().equalsIgnoreCase("after")) {
            fault = fault.after();
        }
        if (wish.has("nth")) {
            fault = fault.nth(wish.path("nth").asInt());
        }
        if (wish.has("every")) {
            fault = fault.every(wish.path("every").asInt());
        }
        if (wish.has("times")) {
            fault = fault.times(wish.path("times").asInt());
        }
        return switch (wish.path("kind").asText().toUpperCase(Locale.ROOT)) {
            case "RESET" -> fault.reset();
            case "HALF" -> fault.half();
            case "HTML" -> fault.html(wish.path("status").asInt(200));
            case "EMPTY" -> fault.empty();
            case "STATUS" -> fault.answers(answer(wish));
            case "WRONG_TYPE" -> fault.wrongType();
            case "DELAY" -> fault.late(Duration.ofMillis(wish.path("delay").asLong()));
            case "TWICE" -> fault.twice();
            default ->
                throw new IllegalArgumentException("kind is RESET, HALF, HTML, EMPTY, STATUS, WRONG_TYPE, DELAY or"
                        + " TWICE, not '" + wish.path("kind").asText() + "'");
        };
    }

    private static Answer answer(JsonNode wish) {
        Map<String, String> headers = new LinkedHashMap<>();
        ObjectNode given = wish.path("headers") instanceof ObjectNode some ? some
                : JsonNodeFactory.instance.objectNode();
        given.properties().forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
        return new Answer(wish.path("status").asInt(500), headers, wish.path("body").asText());
    }
}
