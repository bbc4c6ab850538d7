package dev.kinorelay.domain;

import java.time.Instant;

/** That a title was watched: when, and how exactly the source knows it. */
public record Play(Instant at, Precision precision) {

    /** How exactly a source knows a time. */
    public enum Precision {
        SECOND, MINUTE, DAY
    }

    public static Play onDay(Instant startOfDay) {
        return new Play(startOfDay, Precision.DAY);
    }

    /** The part of a Cell's key that tells two plays of one title apart. */
    public String occurrence() {
        String text = at.toString();
        return precision == Precision.DAY ? text.substring(0, 10) : text.substring(0, 16);
    }
}
