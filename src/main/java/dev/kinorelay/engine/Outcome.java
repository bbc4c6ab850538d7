package dev.kinorelay.engine;

/** What is done about one title of a comparison that goes both ways. */
enum Outcome {
    LEAVE, AGREE, FORGET, CARRY_RIGHT, CARRY_LEFT, REMOVE_RIGHT, REMOVE_LEFT, KEEP, STAYS, STAYS_AWAY, CONFLICT;

    Outcome mirrored() {
        return switch (this) {
            case CARRY_RIGHT -> CARRY_LEFT;
            case CARRY_LEFT -> CARRY_RIGHT;
            case REMOVE_RIGHT -> REMOVE_LEFT;
            case REMOVE_LEFT -> REMOVE_RIGHT;
            default -> this;
        };
    }

    boolean isAct() {
        return ordinal() >= CARRY_RIGHT.ordinal();
    }
}
