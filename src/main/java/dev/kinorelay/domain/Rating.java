package dev.kinorelay.domain;

import java.math.BigDecimal;

/** A rating as its source gave it: the value and the scale it is out of. */
public record Rating(double value, int scale) {

    public Rating {
        if (!(value >= 0 && value <= scale)) {
            throw new IllegalArgumentException("A rating of " + value + " is not within 0 to " + scale);
        }
    }

    public static Rating outOfTen(double value) {
        return new Rating(value, 10);
    }

    /** The same rating on a scale of ten, for comparing and showing. */
    public double ofTen() {
        return value * 10 / scale;
    }

    @Override
    public String toString() {
        return plain(value) + "/" + scale;
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number)
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
