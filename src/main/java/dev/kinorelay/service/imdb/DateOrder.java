package dev.kinorelay.service.imdb;

import java.io.IOException;
import java.util.List;

/** Whether a file writes 1/4/2024 for January or for April; only a date that cannot be the other proves it. */
enum DateOrder {
    MONTH_FIRST, DAY_FIRST, UNKNOWN;

    private static final List<Column> DATES = List.of(Column.CREATED, Column.MODIFIED, Column.RATED, Column.RELEASED);

    /** Goes through the whole file, because one spreadsheet wrote all its dates. */
    static DateOrder provenBy(Rows rows, Header header) throws IOException {
        Repeated<WrittenDate> dates = new Repeated<>(1024, WrittenDate::of);
        boolean monthFirst = false;
        boolean dayFirst = false;
        while (rows.next()) {
            if (rows.row().size() > header.width()) {
                continue;
            }
            for (Column column : DATES) {
                WrittenDate date = dates.of(rows.row(), header.at(column));
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
