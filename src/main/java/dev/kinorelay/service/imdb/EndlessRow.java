package dev.kinorelay.service.imdb;

/** Finds where a row ends that is too long to be kept: one huge cell, or a quote that was never closed. */
final class EndlessRow {

    private enum Place {
        CELL_START, BARE, QUOTED, QUOTE_IN_QUOTED, CARRIAGE_RETURN
    }

    private final byte separator;
    private Place place = Place.CELL_START;
    private boolean afterReturn;
    private long breaks;
    private long opened;

    EndlessRow(byte separator) {
        this.separator = separator;
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

    /** Where the next row begins; -1 when this one goes on beyond the limit. */
    int endsAt(byte[] bytes, int from, int limit) {
        for (int at = from; at < limit; at++) {
            byte b = bytes[at];
            if (place == Place.CARRIAGE_RETURN) {
                return b == '\n' ? at + 1 : at;
            }
            countLine(b);
            if (place == Place.QUOTED) {
                place = b == '"' ? Place.QUOTE_IN_QUOTED : Place.QUOTED;
            } else if (place == Place.QUOTE_IN_QUOTED && b == '"') {
                place = Place.QUOTED;
            } else if (b == '\n') {
                return at + 1;
            } else {
                place = outside(b);
            }
        }
        return -1;
    }

    private Place outside(byte b) {
        if (b == '\r') {
            return Place.CARRIAGE_RETURN;
        }
        if (b == separator) {
            return Place.CELL_START;
        }
        if (b == '"' && place == Place.CELL_START) {
            opened = breaks;
            return Place.QUOTED;
        }
        return Place.BARE;
    }

    private void countLine(byte b) {
        if (b == '\r' || b == '\n' && !afterReturn) {
            breaks++;
        }
        afterReturn = b == '\r';
    }
}
