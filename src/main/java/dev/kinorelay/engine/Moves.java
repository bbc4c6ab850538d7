package dev.kinorelay.engine;

/** The decision table of src/docs/reconcile.md: what two moves of one title come to. */
final class Moves {

    private Moves() {}

    /** {@code same}: both sides stand and say the same. */
    static Outcome decide(Move left, Move right, boolean same) {
        if (same) {
            return left == Move.UNCHANGED && right == Move.UNCHANGED ? Outcome.LEAVE : Outcome.AGREE;
        }
        return left.ordinal() <= right.ordinal() ? ordered(left, right) : ordered(right, left).mirrored();
    }

    /** {@code one} comes no later among the moves than the other, and is taken for the left side. */
    private static Outcome ordered(Move one, Move other) {
        return switch (one) {
            case UNCHANGED -> unchanged(other);
            case CHANGED -> changed(other);
            case REMOVED, LEFT_BY_ITSELF -> gone(one, other);
            case ADDED -> added(other);
            case NONE, BURIED, UNSEEN, PUT_BACK -> Outcome.LEAVE;
            case TAKEN_BACK -> Outcome.FORGET;
        };
    }

    private static Outcome unchanged(Move other) {
        return switch (other) {
            case CHANGED -> Outcome.CARRY_LEFT;
            case REMOVED -> Outcome.REMOVE_LEFT;
            case LEFT_BY_ITSELF -> Outcome.STAYS;
            default -> Outcome.LEAVE;
        };
    }

    private static Outcome changed(Move other) {
        return switch (other) {
            case CHANGED -> Outcome.CONFLICT;
            case LEFT_BY_ITSELF -> Outcome.STAYS;
            default -> Outcome.CARRY_RIGHT;
        };
    }

    private static Outcome added(Move other) {
        return switch (other) {
            case ADDED -> Outcome.CONFLICT;
            case BURIED -> Outcome.STAYS_AWAY;
            default -> Outcome.CARRY_RIGHT;
        };
    }

    private static Outcome gone(Move one, Move other) {
        if (other == Move.PUT_BACK) {
            return one == Move.REMOVED ? Outcome.KEEP : Outcome.STAYS;
        }
        return other.isGone() ? Outcome.FORGET : Outcome.LEAVE;
    }
}
