package dev.kinorelay.engine;

import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.TitleId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Plays that were marked in a crowd, more than {@code most} episodes of a show on one day: each goes to the day it was first
 * aired where that is known, else to the given day (null: it stays).
 */
public record Crowds(int most, LocalDate given, Plays plays) {

    /** A play of an episode as its source tells it, and the day on which it was first aired (null: unknown). */
    public record Seen(TitleId episode, Play play, LocalDate aired) {}

    /** A play and what becomes of it. */
    public record Moved(Seen seen, Play to) {}

    /** What is to be moved of the plays of one show. */
    public List<Moved> of(List<Seen> ofOneShow) {
        Map<LocalDate, List<Seen>> byDay = new HashMap<>();
        ofOneShow.forEach(seen -> byDay.computeIfAbsent(plays.day(seen.play()), day -> new ArrayList<>()).add(seen));
        var moved = new ArrayList<Moved>();
        byDay.forEach((day, seen) -> {
            if (seen.stream().map(Seen::episode).distinct().count() > most) {
                seen.forEach(each -> move(day, each, moved));
            }
        });
        return moved;
    }

    private void move(LocalDate day, Seen seen, List<Moved> moved) {
        var to = seen.aired() == null ? given : seen.aired();
        if (to != null && !to.equals(day)) {
            moved.add(new Moved(seen, Play.onDay(to.atStartOfDay(ZoneOffset.UTC).toInstant())));
        }
    }
}
