package dev.kinorelay.flow;

/** Rung when there may be something to do for a courier. */
interface Bell {

    void ring();

    /** Returns when it was rung since the last time, or when the courier is to stop. */
    void await();

    boolean isOver();
}
