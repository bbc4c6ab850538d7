package dev.kinorelay.table;

import java.io.IOException;

/** Whether a file writes 1/4/2024 for January or for April; only a date that cannot be the other proves it. */
public enum DateOrder {
    MONTH_FIRST, DAY_FIRST, UNKNOWN;

    /**
     * Goes through all rows for a date in one of the given cells that can only be read one way, because one spreadsheet
     * wrote all dates of a file. Rows wider than {@code width} are not trusted.
     */
    public static DateOrder provenBy(Rows rows, int width, int... cells) throws IOException {
        Repeated<WrittenDate> dates = new Repeated<>(1024, WrittenDate::of);
        boolean monthFirst = false;
        boolean dayFirst = false;
        while (rows.next()) {
            if (rows.row().size() > width) {
                continue;
            }
            for (int cell : cells) {
                WrittenDate date = dates.of(rows.row(), cell);
                monthFirst |= date.provesMonthFirst();
                dayFirst |= date.provesDayFirst();
            }
        }
        return of(monthFirst, dayFirst);
    }

    private static DateOrder of(boolean monthFirst, boolean dayFirst) {
        if (monthFirst == dayFirst) {
            return UNKNOWN;
        }
        return monthFirst ? MONTH_FIRST : DAY_FIRST;
    }
}
