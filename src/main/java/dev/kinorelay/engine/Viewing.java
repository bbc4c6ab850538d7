package dev.kinorelay.engine;

import dev.kinorelay.domain.Mark;

/** One play as up to three sides tell of it, each under a key of its own. */
final class Viewing {

    static final int SOURCE = 0;
    static final int TARGET = 1;
    static final int BASE = 2;
    private final Mark[] marks = new Mark[BASE + 1];

    Viewing(Mark source, Mark target, Mark base) {
        marks[SOURCE] = source;
        marks[TARGET] = target;
        marks[BASE] = base;
    }

    Mark on(int side) {
        return marks[side];
    }

    boolean isOn(int side) {
        return marks[side] != null;
    }

    /** Present there, not as a tombstone. */
    boolean standsOn(int side) {
        return isOn(side) && !marks[side].gone();
    }

    boolean isOnlyOn(int side) {
        for (int other = 0; other < marks.length; other++) {
            if (other != side && isOn(other)) {
                return false;
            }
        }
        return isOn(side);
    }

    /** Any of them: they were together under one key from the beginning. */
    Mark first() {
        return isOn(SOURCE) ? marks[SOURCE] : isOn(TARGET) ? marks[TARGET] : marks[BASE];
    }

    /** The other's place on the side becomes this one's, which hands over what it had there; more is taken where this has none. */
    void join(Viewing other, int side) {
        var mine = marks[side];
        marks[side] = other.marks[side];
        other.marks[side] = mine;
        if (!isOn(BASE)) {
            marks[BASE] = other.marks[BASE];
            other.marks[BASE] = null;
        }
    }

    boolean isEmpty() {
        return first() == null;
    }
}
