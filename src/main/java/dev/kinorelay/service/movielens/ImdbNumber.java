package dev.kinorelay.service.movielens;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.table.Numbers;
import dev.kinorelay.table.Row;
import java.util.List;

/** IMDb's id as MovieLens writes it: without tt, with as many zeros in front as it pleases. */
record ImdbNumber(int cell) {

    private static final int DIGITS = 7;
    private static final long MOST = 9_999_999_999L;

    /** Empty when it is none. */
    List<ExternalId> of(Row row) {
        long number = cell < 0 || row.isEmpty(cell) ? 0 : number(row);
        if (number <= 0 || number > MOST) {
            return List.of();
        }
        String digits = Long.toString(number);
        return List.of(ExternalId.imdb("tt" + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits));
    }

    private long number(Row row) {
        long plain = Numbers.whole(row, cell);
        String text = plain >= 0 ? "" : row.text(cell);
        return text.matches("tt\\d{1,10}") ? Long.parseLong(text.substring(2)) : plain;
    }
}
