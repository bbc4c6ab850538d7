package dev.kinorelay.service.imdb;

import dev.kinorelay.service.Refusal;

/** Why a row of an IMDb export cannot be used, and what to do. */
final class Refusals {

    static final String AGAIN = "Export the list from IMDb again and drop that file as it comes,"
            + " without saving it in another program.";
    private static final String NOTHING = "Nothing to do; Kinorelay keeps films, shows and episodes only.";

    private Refusals() {}

    static Refusal noId(String cell) {
        String seen = cell == null ? "The row has no IMDb id" : Refusal.quoted(cell) + " is no IMDb id";
        return new Refusal(seen + ": a title's id is tt and seven to ten digits.", AGAIN, true);
    }

    static Refusal noTitle(String cell) {
        String what = cell.startsWith("nm") ? "a person" : "not a title";
        return new Refusal(Refusal.quoted(cell) + " is " + what + ".", NOTHING, false);
    }

    static Refusal nothingToWatch(String what) {
        return new Refusal("This is " + what + ", which is nothing to watch.", NOTHING, false);
    }

    static Refusal unrated() {
        return new Refusal("The title has no rating.",
                "Rate it on IMDb; if this file is a watchlist or a list, drop it into the folder of that name.", true);
    }

    static Refusal noRating(String cell) {
        return new Refusal(Refusal.quoted(cell) + " is no IMDb rating: those are whole numbers from 1 to 10.",
                AGAIN, true);
    }

    static Refusal noDay(String cell) {
        String seen = cell == null ? "The row does not say on which day it was watched."
                : Refusal.quoted(cell) + " is no date that can be read.";
        return new Refusal(seen, "Write the day as 2025-01-31, or export the check-ins from IMDb again.", true);
    }

    static Refusal unsureDay(String cell) {
        return new Refusal(Refusal.quoted(cell) + " could be two different days, and no other date in the file"
                + " tells whether the month or the day comes first.",
                "Write the day as 2025-01-31, or export the check-ins from IMDb again.", true);
    }

    static Refusal outOfPlace(int cells, int columns) {
        return new Refusal("The row has " + cells + " cells and the header " + columns
                + ", so nobody can tell which cell holds what.", AGAIN, true);
    }

    static Refusal damaged() {
        return new Refusal("The row holds NUL bytes: the file is damaged.", AGAIN, true);
    }
}
