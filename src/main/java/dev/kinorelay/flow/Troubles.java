package dev.kinorelay.flow;

import dev.kinorelay.flow.desk.Trouble;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What is wrong with the program's surroundings right now; kept in memory, for the ledger itself may be the trouble. */
@Component
class Troubles {

    private static final Logger LOG = LoggerFactory.getLogger(Troubles.class);

    private final Map<String, Trouble> current = new ConcurrentHashMap<>();
    private final Clock clock;

    Troubles(Clock clock) {
        this.clock = clock;
    }

    void raise(String about, String message, String remedy) {
        current.compute(about, (key, known) -> {
            if (known != null && known.message().equals(message)) {
                return known;
            }
            LOG.warn("{} {}", message, remedy);
            return new Trouble(about, message, remedy, clock.instant());
        });
    }

    void over(String about) {
        if (current.remove(about) != null) {
            LOG.info("Over: {}", about);
        }
    }

    List<Trouble> all() {
        return current.values().stream().sorted((one, other) -> one.since().compareTo(other.since())).toList();
    }
}
