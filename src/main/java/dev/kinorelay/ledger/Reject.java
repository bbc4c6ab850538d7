package dev.kinorelay.ledger;

import dev.kinorelay.domain.Rejected;

/** A rejected row and its place in the list of its run: two of them may stand on one line of the file. */
public record Reject(String place, Rejected row) {

    /** Where a page begins: after this row, or after all of a line when only that is named. */
    record Place(long line, long number) {

        private static final Place START = new Place(-1, Long.MAX_VALUE);

        static Place of(String text) {
            if (text == null || text.isBlank()) {
                return START;
            }
            int dot = text.indexOf('.');
            try {
                return dot < 0 ? new Place(Long.parseLong(text), Long.MAX_VALUE)
                        : new Place(Long.parseLong(text.substring(0, dot)), Long.parseLong(text.substring(dot + 1)));
            } catch (NumberFormatException unknown) {
                throw new IllegalArgumentException("Not a place in a list of rejected rows: " + text, unknown);
            }
        }

        @Override
        public String toString() {
            return line + "." + number;
        }
    }
}
