package dev.kinorelay.domain;

import java.time.Instant;
import java.util.Optional;

/** One execution of one Pipeline for one Person, under a unique occasion. */
public record Run(String id, String pipeline, String version, Person person, Mode mode, String occasion, String trigger,
        String fileName, String shelf, State state, Instant opened, Instant decided, Instant settled, Tally tally,
        String message, String remedy) {

    /** OPEN until its route is done, DECIDED then, SETTLED when its last Parcel has a final Receipt; CANCELLED by a person before. */
    public enum State {
        OPEN, DECIDED, SETTLED, HELD, FAILED, INTERRUPTED, PLANNED, CANCELLED
    }

    private static final String UNDO = "undo:";
    private static final String PART = "/part-";

    /** The occasion of the run {@code own} that takes back what another run did. */
    public static String undoOf(String runId, String own) {
        return UNDO + runId + "/" + own;
    }

    /** The run whose changes this one takes back, if it is an undo. */
    public Optional<String> undoes() {
        int end = occasion.indexOf('/');
        return occasion.startsWith(UNDO) && end > 0 ? Optional.of(occasion.substring(UNDO.length(), end))
                : Optional.empty();
    }

    /** The occasion of one run of several that are planned together; {@code first}: the id of the first of them. */
    public static String partOf(String place, String first, int number) {
        return place + "/" + first + PART + "%04d".formatted(number);
    }

    /** How the occasions of all runs that are planned together with this one begin. */
    public Optional<String> together() {
        int at = occasion.lastIndexOf(PART);
        return at < 0 ? Optional.empty() : Optional.of(occasion.substring(0, at + PART.length()));
    }

    public boolean isOver() {
        return state == State.SETTLED || state == State.FAILED || state == State.CANCELLED;
    }
}
