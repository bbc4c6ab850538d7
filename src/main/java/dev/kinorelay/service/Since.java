package dev.kinorelay.service;

import java.time.Instant;

/** The last good reading of a shelf: the Reader's own mark of it, and when it began. */
public record Since(String mark, Instant at) {

    /** There was none, or all is to be read again. */
    public static final Since EVER = new Since(null, null);

    public boolean isEver() {
        return mark == null;
    }
}
