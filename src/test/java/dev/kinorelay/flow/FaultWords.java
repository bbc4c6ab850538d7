package dev.kinorelay.flow;

import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Fault;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A fault as a story tells it, such as {@code {at: POST /sync/ratings, status: 503, lasting: true}}. */
final class FaultWords {

    private static final Set<String> KNOWN = Set.of("at", "status", "headers", "body", "kind", "after", "lasting",
            "every", "nth", "times", "by", "retry-at");

    private FaultWords() {}

    static Fault fault(Map<String, Object> words, Instant now) {
        if (!KNOWN.containsAll(words.keySet())) {
            throw new IllegalArgumentException("A fault has " + KNOWN + ", not " + words.keySet());
        }
        String[] on = ((String) words.get("at")).split(" ", 2);
        var fault = kind(Fault.on(on[0], on[1]), words, now);
        if (Boolean.TRUE.equals(words.get("after"))) {
            fault = fault.after();
        }
        if (words.containsKey("every")) {
            fault = fault.every((Integer) words.get("every"));
        }
        if (words.containsKey("nth")) {
            fault = fault.nth((Integer) words.get("nth"));
        }
        if (words.containsKey("times")) {
            fault = fault.times((Integer) words.get("times"));
        }
        return Boolean.TRUE.equals(words.get("lasting")) ? fault.lasting() : fault;
    }

    private static Fault kind(Fault fault, Map<String, Object> words, Instant now) {
        if (words.get("status") instanceof Integer status) {
            return fault.answers(answer(status, words, now));
        }
        return switch ((String) words.get("kind")) {
            case "reset" -> fault.reset();
            case "half" -> fault.half();
            case "html" -> fault.html(200);
            case "empty" -> fault.empty();
            case "wrong type" -> fault.wrongType();
            case "twice" -> fault.twice();
            case "late" -> fault.late(Duration.parse((String) words.get("by")));
            default -> throw new IllegalArgumentException("No kind of fault: " + words);
        };
    }

    private static Answer answer(int status, Map<String, Object> words, Instant now) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (words.get("headers") instanceof Map<?, ?> told) {
            told.forEach((name, value) -> headers.put(name.toString(), value.toString()));
        }
        if (words.containsKey("retry-at")) {
            headers.put("Retry-After", DateTimeFormatter.RFC_1123_DATE_TIME
                    .format(now.plus(Duration.parse((String) words.get("retry-at"))).atZone(ZoneOffset.UTC)));
        }
        return new Answer(status, headers, (String) words.getOrDefault("body", ""));
    }
}
