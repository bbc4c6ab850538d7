package dev.kinorelay.service.imdb;

import dev.kinorelay.table.Row;

/** Refuses rows whose cells cannot be told apart, or that the end of the file cut in two. */
final class Shapes {

    private Shapes() {}

    /** Null when the row is whole. {@code dated}: the column of the date that is wanted. */
    static Refusal refusal(Row row, Header header, Column dated) {
        if (row.flaw() != Row.Flaw.NONE) {
            return flawed(row);
        }
        if (row.isCut() && (row.size() < header.width() || lastMatters(row, header, dated))) {
            return Refusal.cutOff(row.size(), header.width());
        }
        if (row.size() == 1 && header.width() > 1 && row.text(0).indexOf(',') > 0) {
            return Refusal.inOneCell();
        }
        return null;
    }

    private static Refusal flawed(Row row) {
        return switch (row.flaw()) {
            case OPEN_QUOTE -> Refusal.openQuote(row.flawLine());
            case TORN_QUOTE -> Refusal.tornQuote(row.flawLine(), row.line() + row.breaks() - 1);
            case TOO_LONG, NONE -> Refusal.tooLong();
        };
    }

    /** Of a last cell without a line end nobody knows whether it was longer: 1 may have been 10. */
    private static boolean lastMatters(Row row, Header header, Column dated) {
        int last = row.size() - 1;
        return last == header.at(Column.CONST) || last == header.at(Column.RATING) || last == header.at(dated);
    }
}
