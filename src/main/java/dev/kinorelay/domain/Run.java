package dev.kinorelay.domain;

import java.time.Instant;

/** One execution of one Pipeline for one Person, under a unique occasion. */
public record Run(String id, String pipeline, String version, Person person, Mode mode, String occasion, String trigger,
        String fileName, String shelf, State state, Instant opened, Instant decided, Instant settled, Tally tally,
        String message, String remedy) {

    /** OPEN until its route is done, DECIDED then, SETTLED when its last Parcel has a final Receipt. */
    public enum State {
        OPEN, DECIDED, SETTLED, HELD, FAILED, INTERRUPTED, PLANNED
    }

    public boolean isOver() {
        return state == State.SETTLED || state == State.FAILED;
    }
}
