package dev.kinorelay.engine;

import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Value;

/** The ratings a shelf can hold: so many equal steps up to the best; 0 steps: any rating. */
public record RatingScale(int steps) {

    public static final RatingScale EXACT = new RatingScale(0);

    private static final double NEAR = 1e-6;

    /** A rating as it looks on this shelf, halves upwards; every other value as it is. */
    public Value on(Value value) {
        Rating rating = value.rating();
        if (rating == null || steps == 0) {
            return value;
        }
        double step = Math.max(1, Math.floor(rating.ofTen() * steps / 10 + 0.5 + NEAR));
        return Value.of(new Rating(step, steps));
    }

    /** Whether both look alike on this shelf. Of two plays of one occurrence that is always so. */
    boolean alike(Value one, Value other) {
        return equal(on(one), on(other));
    }

    static boolean equal(Value one, Value other) {
        return one.rating() == null || other.rating() == null
                ? one.rating() == null && other.rating() == null
                : Math.abs(one.rating().ofTen() - other.rating().ofTen()) < NEAR;
    }
}
