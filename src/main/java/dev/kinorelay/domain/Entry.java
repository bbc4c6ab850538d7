package dev.kinorelay.domain;

import java.time.Instant;

/** One row of a Shelf: the title, its value, since when, its rank and note, and the line of the file it stood on (0: none). */
public record Entry(MediaRef ref, Value value, Instant since, Integer rank, String note, long line) {

    /** What tells two entries of one title on one shelf apart: empty, but for plays. */
    public String occurrence() {
        return value.play() == null ? "" : value.play().occurrence();
    }
}
