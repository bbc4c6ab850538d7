package dev.kinorelay.engine;

import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Play.Precision;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Who is right when both sides say something new and different about one title. */
public enum ConflictPolicy {
    NEWEST_WINS("newestWins"), LEFT_WINS("leftWins"), RIGHT_WINS("rightWins"), ASK("ask");

    private final String word;

    ConflictPolicy(String word) {
        this.word = word;
    }

    /** The policy as a pipeline names it. */
    public static ConflictPolicy named(String word) {
        for (ConflictPolicy policy : values()) {
            if (policy.word.equals(word)) {
                return policy;
            }
        }
        throw new IllegalArgumentException("There is no policy named " + word);
    }

    /** The side that wins; empty when a person shall say. Where times tell nothing, {@code tie} does. */
    Optional<Way> winner(Mark left, Precision leftTold, Mark right, Precision rightTold, Way tie) {
        return switch (this) {
            case LEFT_WINS -> Optional.of(Way.LEFT);
            case RIGHT_WINS -> Optional.of(Way.RIGHT);
            case ASK -> Optional.empty();
            case NEWEST_WINS -> Optional.of(newer(left, leftTold, right, rightTold, tie));
        };
    }

    private static Way newer(Mark left, Precision leftTold, Mark right, Precision rightTold, Way tie) {
        Instant onLeft = told(left, leftTold);
        Instant onRight = told(right, rightTold);
        if (onLeft == null || onRight == null) {
            return tie;
        }
        ChronoUnit unit = coarser(unit(onLeft, leftTold), unit(onRight, rightTold));
        int order = onLeft.truncatedTo(unit).compareTo(onRight.truncatedTo(unit));
        return order == 0 ? tie : order > 0 ? Way.LEFT : Way.RIGHT;
    }

    /** When it was said: as the side says, but never later than it was seen; a side that does not say counts as seen. */
    private static Instant told(Mark mark, Precision precision) {
        boolean unheard = precision == null || mark.since() == null
                || mark.turned() != null && mark.since().isAfter(mark.turned());
        return unheard ? mark.turned() : mark.since();
    }

    /** Midnight sharp is what a source says that knows the day alone. */
    private static ChronoUnit unit(Instant told, Precision precision) {
        if (told.equals(told.truncatedTo(ChronoUnit.DAYS)) || precision == Precision.DAY) {
            return ChronoUnit.DAYS;
        }
        return precision == Precision.MINUTE ? ChronoUnit.MINUTES : ChronoUnit.SECONDS;
    }

    private static ChronoUnit coarser(ChronoUnit one, ChronoUnit other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
