package dev.kinorelay.flow.memory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.ledger.LookupCache;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts answers away, and makes room for them when there is none left: those asked for longest ago go. */
@Component
class Shelter {

    private static final Logger LOG = LoggerFactory.getLogger(Shelter.class);
    private static final long UNKNOWN = -1;

    private final LookupCache kept;
    private final long limit;
    private final AtomicLong taken = new AtomicLong(UNKNOWN);

    Shelter(LookupCache kept, AnswerSettings settings) {
        this.kept = kept;
        this.limit = settings.limit().toBytes();
    }

    long limit() {
        return limit;
    }

    void keep(String service, List<String> asked, Map<String, JsonNode> told, Duration keeps, Duration nothingKeeps) {
        Map<String, byte[]> answers = new HashMap<>();
        Map<String, byte[]> nothing = new HashMap<>();
        for (String key : asked) {
            if (told.get(key) == null) {
                nothing.put(key, null);
                continue;
            }
            byte[] packed = Packed.of(told.get(key));
            if (LookupCache.size(key, packed) <= limit / 10) {
                answers.put(key, packed);
            }
        }
        try {
            kept.keep(service, answers, keeps);
            kept.keep(service, nothing, nothingKeeps);
            makeRoom(size(answers) + size(nothing));
        } catch (TryLater busy) {
            LOG.debug("An answer of {} is not remembered: {}", service, busy.getMessage());
        }
    }

    private static long size(Map<String, byte[]> answers) {
        return answers.entrySet().stream().mapToLong(one -> LookupCache.size(one.getKey(), one.getValue())).sum();
    }

    /** Counts by itself, for to ask the ledger each time would cost more than what it is for. */
    private synchronized void makeRoom(long more) {
        if (taken.get() == UNKNOWN || taken.addAndGet(more) > limit) {
            long bytes = kept.bytes();
            taken.set(bytes > limit ? bytes - kept.forgetOldest(bytes - limit + limit / 10) : bytes);
        }
    }

    synchronized void recount() {
        taken.set(UNKNOWN);
    }
}
