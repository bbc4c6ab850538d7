package dev.kinorelay.flow.memory;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Questions that somebody asks at this moment; who has the same one waits for that answer. */
final class UnderWay {

    private final Map<Place, CompletableFuture<Optional<JsonNode>>> open = new ConcurrentHashMap<>();

    private record Place(String service, String key) {}

    /** Answers to all keys; {@code ask} gets those that nobody asks for yet, and must answer each of them. */
    Map<String, Optional<JsonNode>> answers(String service, Collection<String> keys,
            Function<List<String>, Map<String, Optional<JsonNode>>> ask) {
        var own = new LinkedHashMap<String, CompletableFuture<Optional<JsonNode>>>();
        var others = new LinkedHashMap<String, CompletableFuture<Optional<JsonNode>>>();
        for (String key : keys) {
            var mine = new CompletableFuture<Optional<JsonNode>>();
            var before = open.putIfAbsent(new Place(service, key), mine);
            (before == null ? own : others).put(key, before == null ? mine : before);
        }
        // Others are waited for last, so that two who wait for each other have both asked before.
        var answers = new HashMap<>(own.isEmpty() ? Map.<String, Optional<JsonNode>>of() : asked(service, own, ask));
        others.forEach((key, other) -> answers.put(key, await(other)));
        return answers;
    }

    private Map<String, Optional<JsonNode>> asked(String service,
            Map<String, CompletableFuture<Optional<JsonNode>>> own,
            Function<List<String>, Map<String, Optional<JsonNode>>> ask) {
        try {
            var answers = ask.apply(new ArrayList<>(own.keySet()));
            own.forEach((key, promise) -> promise.complete(answers.get(key)));
            return answers;
        } catch (RuntimeException | Error trouble) {
            own.values().forEach(promise -> promise.completeExceptionally(trouble));
            throw trouble;
        } finally {
            own.keySet().forEach(key -> open.remove(new Place(service, key)));
        }
    }

    private static Optional<JsonNode> await(CompletableFuture<Optional<JsonNode>> other) {
        try {
            return other.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException trouble ? trouble : failed;
        }
    }
}
