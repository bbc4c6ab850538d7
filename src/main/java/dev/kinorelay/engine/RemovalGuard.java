package dev.kinorelay.engine;

import java.util.Optional;

/** Decides whether a comparison may remove what it wants to remove without a person's consent. */
public final class RemovalGuard {

    static final int FLOOR = 10;
    private static final int FLOOR_PERCENT = 10;

    private RemovalGuard() {}

    /**
     * The reason to wait for consent; empty when the removals may go on. {@code named}: how many titles the source still
     * names; {@code allowed}: the pipeline's own number.
     */
    public static Optional<String> objection(long removals, long named, long shelfSize, int allowed) {
        if (removals > 0 && named == 0) {
            return Optional.of("The source is empty, and " + titles(removals) + " would be removed");
        }
        if (removals > FLOOR && removals * 100 > shelfSize * FLOOR_PERCENT) {
            return Optional.of(removals + " of the shelf's " + shelfSize + " titles would be removed: more than "
                    + FLOOR + " and more than " + FLOOR_PERCENT + " % always wait for consent");
        }
        if (removals > allowed) {
            return Optional.of(titles(removals) + " would be removed, and the pipeline's guard allows " + allowed);
        }
        return Optional.empty();
    }

    /** The reason to wait for consent to so many additions and updates; {@code allowed}: the pipeline's cap, 0 for none. */
    public static Optional<String> tooMuch(long changes, int allowed) {
        return allowed > 0 && changes > allowed
                ? Optional
                        .of(titles(changes) + " would be added or changed, and the pipeline's guard allows " + allowed)
                : Optional.empty();
    }

    private static String titles(long count) {
        return count == 1 ? "1 title" : count + " titles";
    }
}
