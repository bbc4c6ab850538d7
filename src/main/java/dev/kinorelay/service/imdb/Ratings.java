package dev.kinorelay.service.imdb;

import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Value;
import dev.kinorelay.table.Numbers;
import dev.kinorelay.table.Row;

/** The ten ratings IMDb knows. */
final class Ratings {

    private static final Value[] VALUES = new Value[11];

    static {
        for (int rating = 1; rating <= 10; rating++) {
            VALUES[rating] = Value.of(Rating.outOfTen(rating));
        }
    }

    private Ratings() {}

    /** Null when the cell is no rating; "7.0" and "7,0" are the spreadsheet's way to say 7. */
    static Value of(Row row, int cell) {
        long plain = Numbers.whole(row, cell);
        if (plain < 0) {
            String text = row.text(cell);
            plain = text != null && text.matches("\\d{1,2}([.,]0+)?") ? Long.parseLong(text.split("[.,]")[0]) : 0;
        }
        return plain >= 1 && plain <= 10 ? VALUES[(int) plain] : null;
    }
}
