package dev.kinorelay.flow.memory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.ledger.LookupCache;
import dev.kinorelay.ledger.LookupCache.Known;
import dev.kinorelay.service.Cache;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Keeps answers in the ledger; who asks for the same at the same time asks once. */
@Component
class RememberedAnswers implements Cache {

    private static final Duration NOTHING_KEEPS = Duration.ofDays(1);

    private final LookupCache kept;
    private final Shelter shelter;
    private final Usage usage;
    private final Clock clock;
    private final UnderWay underWay = new UnderWay();

    RememberedAnswers(LookupCache kept, Shelter shelter, Usage usage, Clock clock) {
        this.kept = kept;
        this.shelter = shelter;
        this.usage = usage;
        this.clock = clock;
    }

    @Override
    public Optional<JsonNode> get(String service, String key, Duration keeps, Supplier<Optional<JsonNode>> ask) {
        var answers = getAll(service, List.of(key), keeps,
                open -> ask.get().map(answer -> Map.of(key, answer)).orElse(Map.of()));
        return Optional.ofNullable(answers.get(key));
    }

    @Override
    public Map<String, JsonNode> getAll(String service, Collection<String> keys, Duration keeps,
            Function<List<String>, Map<String, JsonNode>> ask) {
        Set<String> wanted = new LinkedHashSet<>(keys);
        var answers = fresh(wanted, kept.find(service, wanted), keeps);
        usage.of(service).hits().add(answers.size());
        wanted.removeAll(answers.keySet());
        if (!wanted.isEmpty()) {
            answers.putAll(underWay.answers(service, wanted, open -> settled(service, open, keeps, ask)));
        }
        Map<String, JsonNode> found = new LinkedHashMap<>();
        keys.forEach(key -> answers.get(key).ifPresent(answer -> found.put(key, answer)));
        return found;
    }

    private Map<String, Optional<JsonNode>> fresh(Collection<String> keys, Map<String, Known> known, Duration keeps) {
        Map<String, Optional<JsonNode>> fresh = new HashMap<>();
        for (String key : keys) {
            Known one = known.get(key);
            if (one != null && isFresh(one, keeps)) {
                var answer = one.answer() == null ? Optional.<JsonNode>empty() : Packed.open(one.answer());
                if (answer.isPresent() || one.answer() == null) {
                    fresh.put(key, answer);
                }
            }
        }
        return fresh;
    }

    private boolean isFresh(Known known, Duration keeps) {
        var now = clock.instant();
        // Asked in the future: a clock was wrong, and the answer would stay for who knows how long.
        return !known.asked().isAfter(now)
                && now.isBefore(known.asked().plus(known.answer() == null ? NOTHING_KEEPS : keeps));
    }

    private Map<String, Optional<JsonNode>> settled(String service, List<String> open, Duration keeps,
            Function<List<String>, Map<String, JsonNode>> ask) {
        // Somebody may have asked since we looked.
        var known = kept.find(service, open);
        var answers = fresh(open, known, keeps);
        var missing = open.stream().filter(key -> !answers.containsKey(key)).toList();
        usage.of(service).hits().add(answers.size());
        usage.of(service).misses().add(missing.size());
        if (missing.isEmpty()) {
            return answers;
        }
        try {
            var told = ask.apply(missing);
            missing.forEach(key -> answers.put(key, Optional.ofNullable(told.get(key))));
            shelter.keep(service, missing, told, keeps, NOTHING_KEEPS);
        } catch (TryLater later) {
            answers.putAll(old(service, missing, known, later));
        }
        return answers;
    }

    /** What was known last; that nothing was known then is no knowledge now. */
    private Map<String, Optional<JsonNode>> old(String service, List<String> missing, Map<String, Known> known,
            TryLater later) {
        Map<String, Optional<JsonNode>> old = new HashMap<>();
        for (String key : missing) {
            var answer = Optional.ofNullable(known.get(key)).map(Known::answer).flatMap(Packed::open)
                    .orElseThrow(() -> later);
            old.put(key, Optional.of(answer));
        }
        usage.of(service).stale().add(missing.size());
        return old;
    }
}
