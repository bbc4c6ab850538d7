package dev.kinorelay.domain;

import java.time.LocalDate;

/**
 * What a person wishes of one import: whether plays marked in a crowd are spread over the days on which they were first
 * aired, and the day (null: none) of those whose day is unknown. It is written into the occasion of the run, so that a run
 * that was cut short goes on as it was wished.
 */
public record ImportWish(boolean spread, LocalDate given) {

    public static final ImportWish NONE = new ImportWish(false, null);

    private static final String SPREAD = "?spread=";

    /** How the occasion of a run with this wish ends. */
    public String ending() {
        return spread ? SPREAD + (given == null ? "" : given) : "";
    }

    public static ImportWish of(String occasion) {
        int at = occasion.lastIndexOf(SPREAD);
        String given = at < 0 ? "" : occasion.substring(at + SPREAD.length());
        return at < 0 ? NONE : new ImportWish(true, given.isEmpty() ? null : LocalDate.parse(given));
    }
}
