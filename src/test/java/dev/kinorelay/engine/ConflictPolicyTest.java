package dev.kinorelay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Play.Precision;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.Value;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ConflictPolicyTest {

    @Test
    void theNewerWins() {
        assertThat(newest("2026-05-01T10:00:01Z", "2026-05-01T10:00:00Z", Precision.SECOND)).isEqualTo(Way.LEFT);
        assertThat(newest("2026-05-01T10:00:00Z", "2026-05-01T10:00:01Z", Precision.SECOND)).isEqualTo(Way.RIGHT);
    }

    @Test
    void withinWhatBothCanTellTheLibraryWins() {
        assertThat(newest("2026-05-01T10:00:00Z", "2026-05-01T10:00:59Z", Precision.MINUTE)).isEqualTo(Way.LEFT);
        assertThat(newest("2026-05-01T10:00:00Z", "2026-05-01T10:01:00Z", Precision.MINUTE)).isEqualTo(Way.RIGHT);
    }

    @Test
    void aSourceThatKnowsTheDayAloneIsComparedByTheDay() {
        assertThat(newest("2026-05-01T00:00:00Z", "2026-05-01T23:00:00Z", Precision.SECOND)).isEqualTo(Way.LEFT);
        assertThat(newest("2026-05-01T00:00:00Z", "2026-05-02T01:00:00Z", Precision.SECOND)).isEqualTo(Way.RIGHT);
    }

    @Test
    void aClockThatGoesAheadWinsNothing() {
        var left = mark("2026-05-01T10:30:00Z", "2026-05-01T10:31:00Z");
        var ahead = mark("2026-05-01T11:10:00Z", "2026-05-01T10:20:00Z");

        assertThat(ConflictPolicy.NEWEST_WINS.winner(left, Precision.SECOND, ahead, Precision.SECOND, Way.LEFT))
                .contains(Way.LEFT);
    }

    @Test
    void whereNobodyTellsTheTimeTheLibraryWins() {
        var unknown = new Mark(new TitleId("t1"), "", Value.of(Rating.outOfTen(5)), 1, null, null, null);

        assertThat(ConflictPolicy.NEWEST_WINS.winner(unknown, null, unknown, null, Way.RIGHT)).contains(Way.RIGHT);
    }

    @Test
    void theSideThatIsNamedWins() {
        var mark = mark("2026-05-01T10:30:00Z", "2026-05-01T10:31:00Z");

        assertThat(ConflictPolicy.named("leftWins").winner(mark, null, mark, null, Way.RIGHT)).contains(Way.LEFT);
        assertThat(ConflictPolicy.named("rightWins").winner(mark, null, mark, null, Way.LEFT)).contains(Way.RIGHT);
        assertThat(ConflictPolicy.named("ask").winner(mark, null, mark, null, Way.LEFT)).isEmpty();
    }

    private static Way newest(String left, String right, Precision precision) {
        return ConflictPolicy.NEWEST_WINS.winner(mark(left, "2026-06-01T00:00:00Z"), precision,
                mark(right, "2026-06-01T00:00:00Z"), precision, Way.LEFT).orElseThrow();
    }

    private static Mark mark(String since, String seen) {
        return new Mark(new TitleId("t1"), "", Value.of(Rating.outOfTen(5)), 1, Instant.parse(since), null, null,
                Instant.parse(seen), false);
    }
}
