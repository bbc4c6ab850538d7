package dev.kinorelay.service.trakt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Play;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Plays that Trakt holds already; each can be taken for one of ours once. */
final class HeldPlays {

    private record Held(long id, MediaRef ref, Instant at) {}

    private final List<Held> held = new ArrayList<>();

    void add(JsonNode row) {
        TraktTitles.of(row)
                .ifPresent(ref -> TraktRows.instant(row, "watched_at")
                        .ifPresent(at -> held.add(new Held(row.path("id").asLong(), ref, at))));
    }

    /** Whether Trakt holds this very play. One known to the day alone is any of that day. */
    boolean take(Addressed one) {
        Play play = one.change().value().play();
        Optional<Held> found = first(one, isAt(play.at()));
        if (found.isEmpty() && play.precision() == Play.Precision.DAY) {
            found = first(one, at -> !at.isBefore(play.at()) && at.isBefore(play.at().plus(Duration.ofDays(1))));
        }
        found.ifPresent(held::remove);
        return found.isPresent();
    }

    /** The history ids of the title at that minute. */
    List<Long> ids(Addressed one) {
        return held.stream()
                .filter(play -> isAt(one.change().value().play().at()).test(play.at()) && one.isAbout(play.ref()))
                .map(Held::id)
                .toList();
    }

    private Optional<Held> first(Addressed one, Predicate<Instant> when) {
        return held.stream().filter(play -> when.test(play.at()) && one.isAbout(play.ref())).findFirst();
    }

    private static Predicate<Instant> isAt(Instant at) {
        Instant minute = at.truncatedTo(ChronoUnit.MINUTES);
        return other -> other.truncatedTo(ChronoUnit.MINUTES).equals(minute);
    }
}
