package dev.kinorelay.service.imdb;

import dev.kinorelay.table.Row;
import dev.kinorelay.table.Rows;
import java.io.IOException;

/** Until 2017 IMDb gave ratings and lists one header; ratings show in rows rated at midnight and never modified. */
final class FirstGeneration {

    /** What the first rows look like. */
    enum Guess {
        RATINGS, A_LIST, NO_ROWS
    }

    private FirstGeneration() {}

    static Guess guess(Header header, Rows rows, boolean whole) throws IOException {
        boolean any = false;
        while (rows.next()) {
            Row row = rows.row();
            if (row.isBlank() || row.isCut() && !whole) {
                continue;
            }
            any = true;
            if (!looksRated(header, row)) {
                return Guess.A_LIST;
            }
        }
        return any ? Guess.RATINGS : Guess.NO_ROWS;
    }

    private static boolean looksRated(Header header, Row row) {
        String created = row.text(header.at(Column.CREATED));
        return !row.isEmpty(header.at(Column.RATING)) && row.isEmpty(header.at(Column.MODIFIED)) && created != null
                && created.contains(" 00:00:00 ");
    }
}
