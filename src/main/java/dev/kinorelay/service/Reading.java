package dev.kinorelay.service;

/** What a reading came to; {@code mark} is what the Reader wants to be reminded of next time, {@code note} words for the run. */
public record Reading(Extent extent, String mark, String note) {

    /** How much of the shelf was given. */
    public enum Extent {
        /** Nothing was given, for nothing changed since. */
        UNCHANGED,
        /** What was added or changed since; nothing is said of what is gone. */
        ADDITIONS,
        /** Every entry there is. */
        WHOLE,
        /** Some entries, and nobody knows what is missing. */
        PARTIAL
    }

    public static Reading unchanged(String mark) {
        return new Reading(Extent.UNCHANGED, mark, null);
    }

    public static Reading additions(String mark) {
        return new Reading(Extent.ADDITIONS, mark, null);
    }

    public static Reading whole(String mark) {
        return new Reading(Extent.WHOLE, mark, null);
    }

    /** {@code note}: why it is not whole, for the person who reads the run. */
    public static Reading partial(String note) {
        return new Reading(Extent.PARTIAL, null, note);
    }

    /** Whether what is not on the shelf is truly not there. */
    public boolean isComplete() {
        return extent != Extent.PARTIAL;
    }
}
