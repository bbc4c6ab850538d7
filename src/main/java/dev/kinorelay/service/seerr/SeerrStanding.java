package dev.kinorelay.service.seerr;

import java.util.Locale;

/** How a title stands in Seerr, from where we look at it; only NEW and PARTLY may be asked for. */
enum SeerrStanding {

    NEW(""),
    /** A show of which some seasons are there, and none is being waited for. */
    PARTLY("some of its seasons are there"), ASKED("it was asked for already"), FAILED(
            "it was asked for, and failed"),
    AVAILABLE("it is available"), DECLINED("a person declined it"), BLOCKLISTED(
            "it is on the blocklist"),
    DELETED("it was there, and was deleted");

    private final String words;

    SeerrStanding(String words) {
        this.words = words;
    }

    boolean mayBeAskedFor() {
        return this == NEW || this == PARTLY;
    }

    /** Whether there is nothing left to wish for; else a person said no. */
    boolean isThere() {
        return this == ASKED || this == FAILED || this == AVAILABLE;
    }

    String words() {
        return words;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
