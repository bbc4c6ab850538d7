package dev.kinorelay.flow.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.TryLater;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class RememberedAnswersTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final TryLater DOWN = new TryLater("tmdb is down.", HOUR);

    @TempDir
    private Path folder;
    private Recollection memory;
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeEach
    void open() {
        memory = new Recollection(folder, DataSize.ofMegabytes(1));
    }

    @AfterEach
    void close() {
        memory.close();
    }

    private Optional<JsonNode> get(String key, Supplier<Optional<JsonNode>> ask) {
        return memory.cache.get("tmdb", key, HOUR, () -> {
            asked.incrementAndGet();
            return ask.get();
        });
    }

    private static Optional<JsonNode> text(String text) {
        return Optional.of(TextNode.valueOf(text));
    }

    private static Supplier<Optional<JsonNode>> down() {
        return () -> {
            throw DOWN;
        };
    }

    @Test
    void asksOnceForWhatItMayRemember() {
        get("movie:1", () -> text("Heat"));
        memory.later(HOUR.minusSeconds(1));

        assertThat(get("movie:1", () -> text("other"))).isEqualTo(text("Heat"));
        assertThat(asked).hasValue(1);

        memory.later(Duration.ofSeconds(1));
        assertThat(get("movie:1", () -> text("other"))).isEqualTo(text("other"));
        assertThat(memory.usage.of("tmdb").hits().sum()).isEqualTo(1);
        assertThat(memory.usage.of("tmdb").misses().sum()).isEqualTo(2);
    }

    @Test
    void keepsServicesApart() {
        get("movie:1", () -> text("Heat"));

        assertThat(memory.cache.get("omdb", "movie:1", HOUR, Optional::empty)).isEmpty();
    }

    @Test
    void remembersForADayThatThereIsNothing() {
        get("movie:1", Optional::empty);
        memory.later(Duration.ofHours(23));
        assertThat(get("movie:1", () -> text("found"))).isEmpty();

        memory.later(HOUR);
        assertThat(get("movie:1", () -> text("found"))).isEqualTo(text("found"));
    }

    @Test
    void givesWhatWasKnownLastWhenTheServiceIsDown() {
        get("movie:1", () -> text("Heat"));
        memory.later(Duration.ofDays(100));

        assertThat(get("movie:1", down())).isEqualTo(text("Heat"));
        assertThat(memory.usage.of("tmdb").stale().sum()).isEqualTo(1);
        assertThat(get("movie:1", () -> text("Heat again"))).as("is asked again").isEqualTo(text("Heat again"));
    }

    @Test
    void saysThatTheServiceIsDownWhenNothingIsKnown() {
        assertThatThrownBy(() -> get("movie:1", down())).isSameAs(DOWN);

        get("movie:2", Optional::empty);
        memory.later(Duration.ofDays(2));
        assertThatThrownBy(() -> get("movie:2", down())).as("that nothing was known once").isSameAs(DOWN);
    }

    @Test
    void givesNothingOldWhenAPersonHasToMendSomething() {
        get("movie:1", () -> text("Heat"));
        memory.later(Duration.ofDays(2));

        assertThatThrownBy(() -> get("movie:1", () -> {
            throw new NeedsAttention("The key is wrong.", "Mend it.");
        })).isInstanceOf(NeedsAttention.class);
    }

    @Test
    void asksForAllThatIsMissingAtOnce() {
        get("movie:2", () -> text("two"));
        List<List<String>> calls = new ArrayList<>();

        var found = memory.cache.getAll("tmdb", List.of("movie:1", "movie:2", "movie:3", "movie:1"), HOUR, open -> {
            calls.add(open);
            return Map.of("movie:1", TextNode.valueOf("one"));
        });

        assertThat(calls).containsExactly(List.of("movie:1", "movie:3"));
        assertThat(found).containsOnlyKeys("movie:1", "movie:2");
        assertThat(get("movie:3", () -> text("three"))).as("it is known that there is none").isEmpty();
    }

    @Test
    void whoAsksForTheSameAtTheSameTimeAsksOnce() throws Exception {
        var first = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        try (var crew = Executors.newFixedThreadPool(8)) {
            var answers = IntStream.range(0, 8).mapToObj(i -> crew.submit(() -> get("movie:1", () -> {
                first.countDown();
                await(go);
                return text("Heat");
            }))).toList();
            await(first);
            go.countDown();
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(text("Heat"));
            }
        }
        assertThat(asked).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException end) {
            throw new IllegalStateException(end);
        }
    }

    @Test
    void afterATroubleTheNextOneAsksAgain() {
        assertThatThrownBy(() -> get("movie:1", down())).isSameAs(DOWN);

        assertThat(get("movie:1", () -> text("Heat"))).isEqualTo(text("Heat"));
    }

    @Test
    void survivesARestart() {
        get("movie:1", () -> text("Heat"));
        memory.close();
        memory = new Recollection(folder, DataSize.ofMegabytes(1));

        assertThat(get("movie:1", down())).isEqualTo(text("Heat"));
    }

    @Test
    void doesNotBelieveAnAnswerFromTheFuture() {
        get("movie:1", () -> text("Heat"));
        memory.now = Recollection.NOON.minus(Duration.ofDays(1));

        assertThat(get("movie:1", () -> text("anew"))).isEqualTo(text("anew"));
    }

    @Test
    void takesNoMoreRoomThanItMayAndForgetsTheOldestFirst() {
        memory.close();
        memory = new Recollection(folder, DataSize.ofKilobytes(100));
        for (int i = 0; i < 1000; i++) {
            String key = "movie:" + i;
            get(key, () -> text(key));
            memory.later(Duration.ofMillis(1));
            assertThat(memory.ledger.lookupCache.bytes()).isLessThanOrEqualTo(100 * 1024);
        }
        assertThat(memory.ledger.lookupCache.find("tmdb", List.of("movie:0", "movie:999"))).containsOnlyKeys(
                "movie:999");
        assertThat(memory.ledger.lookupCache.bytes()).isGreaterThan(80 * 1024);
    }

    @Test
    void doesNotRememberWhatIsLargerThanATenthOfTheRoom() {
        memory.close();
        memory = new Recollection(folder, DataSize.ofKilobytes(4));
        String noise = IntStream.range(0, 2000).mapToObj(i -> Integer.toHexString(i * 7919))
                .collect(Collectors.joining());

        get("movie:1", () -> text(noise));

        assertThat(memory.ledger.lookupCache.find("tmdb", List.of("movie:1"))).isEmpty();
    }

    @Test
    void asksAnewForWhatCannotBeReadAnyMore() {
        memory.ledger.lookupCache.keep("tmdb", Map.of("movie:1", new byte[]{1, 2, 3}), HOUR);

        assertThat(get("movie:1", () -> text("Heat"))).isEqualTo(text("Heat"));
    }
}
