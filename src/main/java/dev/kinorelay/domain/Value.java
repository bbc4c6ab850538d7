package dev.kinorelay.domain;

import java.time.Instant;

/** What an Entry says of its title: nothing more than being there, a rating, or a play. */
public record Value(Rating rating, Play play) {

    public static final Value PRESENT = new Value(null, null);

    public static Value of(Rating rating) {
        return new Value(rating, null);
    }

    public static Value of(Play play) {
        return new Value(null, play);
    }

    /** The text by which two values are compared and kept: empty, r8/10, p2024-01-05T00:00:00Z~DAY. */
    public String code() {
        if (rating != null) {
            return "r" + rating;
        }
        return play == null ? "" : "p" + play.at() + "~" + play.precision();
    }

    public static Value decode(String code) {
        if (code.isEmpty()) {
            return PRESENT;
        }
        String rest = code.substring(1);
        if (code.charAt(0) == 'r') {
            int slash = rest.indexOf('/');
            return of(new Rating(Double.parseDouble(rest.substring(0, slash)),
                    Integer.parseInt(rest.substring(slash + 1))));
        }
        int tilde = rest.indexOf('~');
        return of(new Play(Instant.parse(rest.substring(0, tilde)), Play.Precision.valueOf(rest.substring(tilde + 1))));
    }
}
