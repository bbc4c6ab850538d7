package dev.kinorelay.engine;

import java.util.Optional;

/** Decides whether a comparison may remove what it wants to remove without a person's consent. */
public final class RemovalGuard {

    static final int FLOOR = 10;
    private static final int FLOOR_PERCENT = 10;

    private RemovalGuard() {}

    /** The reason to wait for consent; empty when the removals may go on. {@code allowed} is the pipeline's own number. */
    public static Optional<String> objection(long removals, long shelfSize, int allowed) {
        if (removals > FLOOR && removals * 100 > shelfSize * FLOOR_PERCENT) {
            return Optional.of(removals + " of the shelf's " + shelfSize + " titles would be removed: more than "
                    + FLOOR + " and more than " + FLOOR_PERCENT + " % always wait for consent");
        }
        if (removals > allowed) {
            return Optional.of(removals + " titles would be removed, and the pipeline's guard allows " + allowed);
        }
        return Optional.empty();
    }
}
