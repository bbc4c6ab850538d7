package dev.kinorelay.service;

/** Rows of a file that tell nothing of the shelf it is read for. */
final class Elsewhere {

    private Elsewhere() {}

    /** Null when there are none. */
    static String words(long rows) {
        return rows == 0 ? null
                : rows == 1 ? "1 row tells nothing of this shelf."
                        : rows + " rows tell nothing of this shelf.";
    }
}
