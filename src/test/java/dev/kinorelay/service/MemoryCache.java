package dev.kinorelay.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Remembers for as long as a test takes, also that there was nothing. */
public final class MemoryCache implements Cache {

    private final Map<String, Optional<JsonNode>> kept = new HashMap<>();

    @Override
    public synchronized Optional<JsonNode> get(String service, String key, Duration keeps,
            Supplier<Optional<JsonNode>> ask) {
        return Optional.ofNullable(getAll(service, List.of(key), keeps,
                open -> ask.get().map(answer -> Map.of(key, answer)).orElse(Map.of())).get(key));
    }

    @Override
    public synchronized Map<String, JsonNode> getAll(String service, Collection<String> keys, Duration keeps,
            Function<List<String>, Map<String, JsonNode>> ask) {
        List<String> open = keys.stream().filter(key -> !kept.containsKey(service + key)).toList();
        if (!open.isEmpty()) {
            Map<String, JsonNode> told = ask.apply(open);
            open.forEach(key -> kept.put(service + key, Optional.ofNullable(told.get(key))));
        }
        Map<String, JsonNode> found = new LinkedHashMap<>();
        keys.forEach(key -> kept.get(service + key).ifPresent(answer -> found.put(key, answer)));
        return found;
    }
}
