package dev.kinorelay.flow.memory;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Component;

/** How often an answer was known, had to be asked for, or was given though it is old, since the start. */
@Component
class Usage {

    private final Map<String, Counts> counts = new ConcurrentHashMap<>();

    /** The counts of one service. */
    record Counts(LongAdder hits, LongAdder misses, LongAdder stale) {

        Counts() {
            this(new LongAdder(), new LongAdder(), new LongAdder());
        }
    }

    Counts of(String service) {
        return counts.computeIfAbsent(service, any -> new Counts());
    }
}
