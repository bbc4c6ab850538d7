package dev.kinorelay.engine;

import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.TitleId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.ToIntFunction;

/**
 * When two plays of one title, told of by two sides, are one: within the title's runtime; or on the same day, when one
 * side knows days only. {@code zone}: in which a day begins; {@code runtimes}: in minutes, 0 where unknown.
 */
public record Plays(ZoneId zone, ToIntFunction<TitleId> runtimes) {

    /** Plays of titles of which nothing is known, with days as in UTC. */
    public static final Plays UNKNOWN = new Plays(ZoneOffset.UTC, title -> 0);

    private static final int UNKNOWN_RUNTIME = 30;
    private static final int LONGEST_RUNTIME = 24 * 60;
    /** Two plays further apart are never one: a day and what zones put before or after it. */
    private static final Duration REACH = Duration.ofHours(40);

    static boolean isPlay(Mark mark) {
        return mark.value().play() != null;
    }

    static boolean isDay(Mark mark) {
        return mark.value().play().precision() == Play.Precision.DAY;
    }

    /** Whether plays this far apart could be one at all. */
    static boolean areInReach(Mark earlier, Mark later) {
        return earlier.titleId().equals(later.titleId()) && isPlay(later)
                && Duration.between(earlier.value().play().at(), later.value().play().at()).compareTo(REACH) <= 0;
    }

    /** The day on which it was watched, for the person. */
    LocalDate day(Mark mark) {
        return day(mark.value().play());
    }

    LocalDate day(Play play) {
        // A day without a zone is kept as that day in UTC.
        return play.at().atZone(play.precision() == Play.Precision.DAY ? ZoneOffset.UTC : zone).toLocalDate();
    }

    boolean areWithin(Duration runtime, Mark one, Mark other) {
        return Duration.between(one.value().play().at(), other.value().play().at()).abs().compareTo(runtime) <= 0;
    }

    Duration runtime(TitleId title) {
        int minutes = runtimes.applyAsInt(title);
        return Duration.ofMinutes(minutes <= 0 || minutes > LONGEST_RUNTIME ? UNKNOWN_RUNTIME : minutes);
    }
}
