package dev.kinorelay.engine;

import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.Value;
import java.time.Instant;

/** Marks for tests. */
final class Marks {

    private Marks() {}

    static Mark there(String title) {
        return new Mark(new TitleId(title), "", Value.PRESENT, 1, null, null, null);
    }

    static Mark there(String title, String since) {
        return new Mark(new TitleId(title), "", Value.PRESENT, 1, Instant.parse(since + "T00:00:00Z"), null, null);
    }

    static Mark gone(String title, String day) {
        return new Mark(new TitleId(title), "", Value.PRESENT, 1, null, null, null, Instant.parse(day + "T00:00:00Z"),
                true);
    }

    static Mark rated(String title, int rating) {
        return new Mark(new TitleId(title), "", Value.of(Rating.outOfTen(rating)), 1, null, null, null);
    }

    static Mark played(String title, String day) {
        var play = Play.onDay(Instant.parse(day + "T00:00:00Z"));
        return new Mark(new TitleId(title), play.occurrence(), Value.of(play), 1, null, null, null);
    }
}
