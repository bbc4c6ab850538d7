package dev.kinorelay.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Remembers what services answered. That there is nothing is remembered for a day and no longer; any other answer is given
 * again, however old, when the service is busy or down. Keys hold no secrets.
 */
public interface Cache {

    /** What is known under the key and not too old, else what asking gives. Throws what asking throws when nothing is known. */
    Optional<JsonNode> get(String service, String key, Duration keeps, Supplier<Optional<JsonNode>> ask);

    /** The same for many keys; only those not known are asked for, all at once. Keys without an answer are left out. */
    Map<String, JsonNode> getAll(String service, Collection<String> keys, Duration keeps,
            Function<List<String>, Map<String, JsonNode>> ask);
}
