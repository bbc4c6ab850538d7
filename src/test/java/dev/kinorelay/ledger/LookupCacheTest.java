package dev.kinorelay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.ledger.LookupCache.Share;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LookupCacheTest extends LedgerCase {

    private static final Duration HOUR = Duration.ofHours(1);

    private void keep(String service, String name, byte[] answer, Duration keeps) {
        Map<String, byte[]> one = new HashMap<>();
        one.put(name, answer);
        ledger.lookupCache.keep(service, one, keeps);
    }

    @Test
    void keepsBytesAsTheyAreAndWhenTheyWereAskedFor() {
        keep("tmdb", "movie:1", new byte[]{0, -1, 127}, HOUR);
        keep("tmdb", "movie:2", null, HOUR);

        var found = ledger.lookupCache.find("tmdb", List.of("movie:1", "movie:2", "movie:3"));
        assertThat(found).containsOnlyKeys("movie:1", "movie:2");
        assertThat(found.get("movie:1").answer()).containsExactly(0, -1, 127);
        assertThat(found.get("movie:1").asked()).isEqualTo(START);
        assertThat(found.get("movie:2").answer()).isNull();
    }

    @Test
    void aNewAnswerTakesThePlaceOfTheOld() {
        keep("tmdb", "movie:1", new byte[10], HOUR);
        keep("tmdb", "movie:1", new byte[20], HOUR);

        assertThat(count("look_up")).isEqualTo(1);
        assertThat(ledger.lookupCache.bytes()).isEqualTo(LookupCache.size("movie:1", new byte[20]));
    }

    @Test
    void tellsWhatEachServiceTakesAndForgetsWhatIsOld() {
        keep("omdb", "tt1", new byte[10], Duration.ofDays(1));
        keep("tmdb", "movie:1", new byte[10], HOUR);
        keep("tmdb", "movie:2", new byte[10], Duration.ofDays(1));
        millis.addAndGet(HOUR.toMillis());

        long size = LookupCache.size("movie:1", new byte[10]);
        assertThat(ledger.lookupCache.shares()).containsExactly(
                new Share("omdb", 1, LookupCache.size("tt1", new byte[10]), 0), new Share("tmdb", 2, 2 * size, 1));
        assertThat(ledger.lookupCache.forgetOld()).isEqualTo(1);
        assertThat(ledger.lookupCache.find("tmdb", List.of("movie:1", "movie:2"))).containsOnlyKeys("movie:2");
        assertThat(ledger.lookupCache.forgetAll()).isEqualTo(2);
        assertThat(ledger.lookupCache.bytes()).isZero();
    }

    @Test
    void forgetsAsManyOfTheOldestAsItMust() {
        for (int i = 0; i < 500; i++) {
            keep("tmdb", "movie:" + (1000 + i), new byte[10], HOUR);
            millis.addAndGet(1);
        }
        long size = LookupCache.size("movie:1000", new byte[10]);

        assertThat(ledger.lookupCache.forgetOldest(300 * size - 1)).isEqualTo(300 * size);
        assertThat(ledger.lookupCache.find("tmdb", List.of("movie:1299", "movie:1300"))).containsOnlyKeys("movie:1300");
        assertThat(ledger.lookupCache.forgetOldest(1_000_000)).isEqualTo(200 * size);
    }
}
