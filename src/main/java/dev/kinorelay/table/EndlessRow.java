package dev.kinorelay.table;

/** Finds where a row ends that is too long to be kept: one huge cell, or a quote that was never closed. */
final class EndlessRow {

    private enum Place {
        CELL_START, BARE, QUOTED, QUOTE_IN_QUOTED, RETURN, OVER
    }

    private final byte separator;
    private Place place = Place.CELL_START;
    private boolean afterReturn;
    private long breaks;
    private long opened;

    EndlessRow(byte separator) {
        this.separator = separator;
    }

    boolean isOver() {
        return place == Place.OVER;
    }

    boolean hasLineEnd() {
        return place == Place.OVER || place == Place.RETURN;
    }

    boolean isQuoted() {
        return place == Place.QUOTED;
    }

    long breaks() {
        return breaks;
    }

    /** How many line ends lie between the start of the row and the quote that opened last. */
    long quoteOpened() {
        return opened;
    }

    /** Looks at bytes until the row is over or there are none; gives back the first it did not look at. */
    int past(byte[] bytes, int from, int limit) {
        int at = from;
        while (at < limit && place != Place.OVER) {
            byte b = bytes[at];
            if (place == Place.RETURN) {
                place = Place.OVER;
                return b == '\n' ? at + 1 : at;
            }
            at++;
            countLine(b);
            place = after(b);
        }
        return at;
    }

    private Place after(byte b) {
        if (place == Place.QUOTED) {
            return b == '"' ? Place.QUOTE_IN_QUOTED : Place.QUOTED;
        }
        if (place == Place.QUOTE_IN_QUOTED && b == '"') {
            return Place.QUOTED;
        }
        if (b == '"' && place == Place.CELL_START) {
            opened = breaks;
            return Place.QUOTED;
        }
        if (b == '\n') {
            return Place.OVER;
        }
        if (b == '\r') {
            return Place.RETURN;
        }
        return b == separator ? Place.CELL_START : Place.BARE;
    }

    private void countLine(byte b) {
        if (b == '\r' || b == '\n' && !afterReturn) {
            breaks++;
        }
        afterReturn = b == '\r';
    }
}
