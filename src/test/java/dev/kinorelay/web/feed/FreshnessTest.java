package dev.kinorelay.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

class FreshnessTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00.700Z");

    private final Freshness freshness = new Freshness(new ObjectProvider<>() {

        @Override
        public Stream<Clock> stream() {
            return Stream.of(Clock.fixed(NOW, ZoneOffset.UTC));
        }
    });

    @Test
    void changesWithinOneSecondAreTwo() {
        Instant first = freshness.since("share", "1");

        assertThat(first).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(freshness.since("share", "1")).isEqualTo(first);
        assertThat(freshness.since("share", "2")).isEqualTo(first.plusSeconds(1));
        assertThat(freshness.since("other", "2")).isEqualTo(first);
    }
}
