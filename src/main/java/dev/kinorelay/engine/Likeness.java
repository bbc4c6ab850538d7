package dev.kinorelay.engine;

import dev.kinorelay.domain.Candidate;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.engine.Score.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Compares one wanted title with candidates, part by part. */
final class Likeness {

    private static final Part NO_YEAR = new Part("year not told", 15);
    private static final int FEW_MINUTES = 3;

    private final MediaRef wanted;
    private final List<TitleName> names;
    private final Integer year;

    Likeness(MediaRef wanted) {
        this.wanted = wanted;
        names = TitleNames.of(wanted);
        year = wanted.year() == null ? TitleNames.year(wanted.title()) : wanted.year();
    }

    Score of(Candidate candidate) {
        MediaRef offered = candidate.ref();
        List<Part> parts = new ArrayList<>(5);
        Part title = TitleLikeness.of(names, TitleNames.of(candidate));
        parts.add(title);
        parts.add(year(offered.year(), title));
        parts.add(kind(offered.kind()));
        facts(wanted.facts(), offered.facts(), parts);
        return Score.of(parts);
    }

    private Part year(Integer offered, Part title) {
        if (year == null || offered == null) {
            return NO_YEAR;
        }
        int apart = Math.abs(year - offered);
        return switch (apart) {
            case 0 -> new Part("same year", 30);
            case 1 -> new Part("year one off (" + offered + " instead of " + year + ")", 18);
            // Festival and release may lie that far apart; a lone word is too common a title to rely on it.
            case 2 -> new Part("year two off (" + offered + " instead of " + year + ")",
                    title.points() > TitleLikeness.LEAST && names.getFirst().words() > 1 ? 6 : 0);
            default -> new Part("year " + apart + " off (" + offered + " instead of " + year + ")", -40);
        };
    }

    private Part kind(MediaKind offered) {
        return wanted.kind() == MediaKind.UNKNOWN || offered == MediaKind.UNKNOWN ? new Part("kind not told", 5)
                : new Part("a " + offered + " as wanted", 10);
    }

    private static void facts(Facts one, Facts other, List<Part> parts) {
        if (one == null || other == null) {
            return;
        }
        if (one.runtime() != null && other.runtime() != null && one.runtime() > 0 && other.runtime() > 0) {
            parts.add(runtime(one.runtime(), other.runtime()));
        }
        if (!one.directors().isEmpty() && !other.directors().isEmpty()) {
            boolean shared = one.directors().stream().map(TitleWords::of)
                    .anyMatch(director -> other.directors().stream().map(TitleWords::of).anyMatch(director::equals));
            parts.add(shared ? new Part("same director", 10) : new Part("another director", -15));
        }
    }

    private static Part runtime(int one, int other) {
        int apart = Math.abs(one - other);
        int longer = Math.max(one, other);
        if (apart <= FEW_MINUTES) {
            return new Part("same length", 5);
        }
        String words = other + " instead of " + one + " minutes";
        return new Part(words, apart > 15 && apart * 4 > longer ? -15 : 0);
    }

    /** Why the candidate cannot be it whatever it is called, or null. */
    String obstacle(MediaRef offered) {
        for (var id : wanted.ids()) {
            var other = offered.id(id.namespace());
            if (other.isPresent() && !other.get().equals(id)) {
                return "another id (" + other.get() + " instead of " + id + ")";
            }
        }
        if (wanted.kind() != MediaKind.UNKNOWN && offered.kind() != MediaKind.UNKNOWN
                && wanted.kind() != offered.kind()) {
            return "a " + offered.kind() + ", not a " + wanted.kind();
        }
        return differs(wanted.season(), offered.season()) || differs(wanted.episode(), offered.episode())
                ? "another season or episode"
                : null;
    }

    private static boolean differs(Integer one, Integer other) {
        return one != null && other != null && !Objects.equals(one, other);
    }
}
