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

    static Mark rated(String title, double rating) {
        return new Mark(new TitleId(title), "", Value.of(Rating.outOfTen(rating)), 1, null, null, null);
    }

    static Mark played(String title, String day) {
        return played(title, Play.onDay(Instant.parse(day + "T00:00:00Z")));
    }

    static Mark playedAt(String title, String moment) {
        return played(title, new Play(Instant.parse(moment), Play.Precision.SECOND));
    }

    /** Not there any more since the moment. */
    static Mark unplayed(Mark play, String moment) {
        return new Mark(play.titleId(), play.occurrence(), play.value(), 1, play.since(), null, null,
                Instant.parse(moment), true);
    }

    static Mark played(String title, Play play) {
        return new Mark(new TitleId(title), play.occurrence(), Value.of(play), 1, null, null, null);
    }
}
