package dev.kinorelay.flow.block;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** tidy: the moment before which runs are forgotten, as the SQL step asks for it. */
@Component("tidy")
class Tidy {

    private final Clock clock;

    Tidy(Clock clock) {
        this.clock = clock;
    }

    public Map<String, Long> tidy(int days) {
        if (days < 1) {
            throw new IllegalArgumentException("Runs are kept for one day at least, not " + days);
        }
        return Map.of("before", clock.instant().minus(Duration.ofDays(days)).toEpochMilli());
    }
}
