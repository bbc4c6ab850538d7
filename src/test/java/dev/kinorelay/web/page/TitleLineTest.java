package dev.kinorelay.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Shelf;
import dev.kinorelay.ledger.Library;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TitleLineTest {

    private static final Instant SINCE = Instant.parse("2024-03-09T12:00:00Z");

    @Test
    void showsAnEpisodeWithItsPlaceAndNoEmptyParts() {
        TitleLine line = TitleLine.of(row("Pilot", "Pilot", "episode", 1, 2, 58, "r8/10"), Shelf.RATINGS);
        assertThat(line.place()).isEqualTo("S1 E2");
        assertThat(line.original()).isNull();
        assertThat(line.runtime()).isEqualTo("58 min");
        assertThat(line.since()).isEqualTo("9 Mar 2024");
    }

    @Test
    void showsTheOriginalTitleWhenItDiffersAndLeavesUnknownKindsOut() {
        TitleLine line = TitleLine.of(row("Mirror", "Zerkalo", "unknown", null, null, 120, ""), Shelf.WATCHLIST);
        assertThat(line.original()).isEqualTo("Zerkalo");
        assertThat(line.kind()).isNull();
        assertThat(line.runtime()).isEqualTo("2 h");
    }

    @Test
    void showsWhenAPlayWas() {
        assertThat(TitleLine.of(row("Heat", null, "movie", null, null, 170, "p2020-02-03T00:00:00Z~DAY"), Shelf.HISTORY)
                .since())
                .isEqualTo("3 Feb 2020");
        assertThat(TitleLine.of(row(null, null, "movie", 3, null, null, ""), Shelf.HISTORY))
                .extracting(TitleLine::title, TitleLine::place, TitleLine::since)
                .containsExactly("t1", "Season 3", "9 Mar 2024");
    }

    private static Library.Row row(String title, String original, String kind, Integer season, Integer episode,
            Integer runtime, String value) {
        return new Library.Row("t1", "tt0000001", title, original, kind, 1999, season, episode, "Drama", 7.5, 1000L,
                runtime, value,
                8.0, SINCE, null, null);
    }
}
