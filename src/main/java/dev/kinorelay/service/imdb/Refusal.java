package dev.kinorelay.service.imdb;

/** Why a row cannot be used and what to do; {@code losesTitle}: somebody might miss it, so the file is not complete. */
record Refusal(String reason, String remedy, boolean losesTitle) {

    private static final String AGAIN = "Export the list from IMDb again and drop that file as it comes,"
            + " without saving it in another program.";
    private static final String NOTHING = "Nothing to do; Kinorelay keeps films, shows and episodes only.";

    static Refusal noId(String cell) {
        String seen = cell == null ? "The row has no IMDb id" : "\"" + shortened(cell) + "\" is no IMDb id";
        return new Refusal(seen + ": a title's id is tt and seven to ten digits.", AGAIN, true);
    }

    static Refusal noTitle(String cell) {
        String what = cell.startsWith("nm") ? "a person" : "not a title";
        return new Refusal(shortened(cell) + " is " + what + ".", NOTHING, false);
    }

    static Refusal nothingToWatch(String what) {
        return new Refusal("This is " + what + ", which is nothing to watch.", NOTHING, false);
    }

    static Refusal unrated() {
        return new Refusal("The title has no rating.",
                "Rate it on IMDb; if this file is a watchlist or a list, drop it into the folder of that name.", true);
    }

    static Refusal noRating(String cell) {
        return new Refusal("\"" + shortened(cell) + "\" is no IMDb rating: those are whole numbers from 1 to 10.",
                AGAIN, true);
    }

    static Refusal noDay(String cell) {
        String seen = cell == null ? "The row does not say on which day it was watched."
                : "\"" + shortened(cell) + "\" is no date that can be read.";
        return new Refusal(seen, "Write the day as 2025-01-31, or export the check-ins from IMDb again.", true);
    }

    static Refusal unsureDay(String cell) {
        return new Refusal("\"" + shortened(cell) + "\" could be two different days, and no other date in the file"
                + " tells whether the month or the day comes first.",
                "Write the day as 2025-01-31, or export the check-ins from IMDb again.", true);
    }

    static Refusal cutOff(int cells, int columns) {
        return new Refusal("The file ends in the middle of this row: it has " + cells + " of " + columns + " cells.",
                AGAIN, true);
    }

    static Refusal openQuote(long line) {
        return new Refusal("The quotation mark opened in line " + line + " is never closed, so nothing after it can be"
                + " read.", "Close it in that line, or export the list from IMDb again.", true);
    }

    static Refusal tornQuote(long line, long last) {
        return new Refusal("The quotation mark opened in line " + line + " is closed in the middle of another row;"
                + " the lines up to " + last + " cannot be told apart.",
                "Close it in that line, or export the list from IMDb again.", true);
    }

    static Refusal tooLong() {
        return new Refusal("The row is longer than a million characters, which no title is.",
                "Look for a huge cell or a lost line end in that line, or export the list from IMDb again.", true);
    }

    static Refusal inOneCell() {
        return new Refusal("The whole row stands in one cell, as a spreadsheet leaves it that expects another"
                + " separator.", AGAIN, true);
    }

    static Refusal outOfPlace(int cells, int columns) {
        return new Refusal("The row has " + cells + " cells and the header " + columns
                + ", so nobody can tell which cell holds what.", AGAIN, true);
    }

    static Refusal damaged() {
        return new Refusal("The row holds NUL bytes: the file is damaged.", AGAIN, true);
    }

    private static String shortened(String cell) {
        String line = cell.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= 40 ? line : line.substring(0, 39) + "…";
    }
}
