package dev.kinorelay.service.imdb;

import java.util.Set;

/** Refuses rows whose cells cannot be told apart, or that the end of the file cut in two. */
final class Shapes {

    private Shapes() {}

    /** Null when the row is whole. {@code dated}: the column of the date that is wanted. */
    static Refusal refusal(Row row, Header header, Column dated) {
        if (row.open) {
            return Refusal.openQuote(row.openLine);
        }
        if (row.tooLong) {
            return Refusal.tooLong();
        }
        if (row.torn) {
            return Refusal.tornQuote(row.openLine, row.line + row.breaks - 1);
        }
        if (row.cut && (row.size() < header.width() || lastMatters(row, header, dated))) {
            return Refusal.cutOff(row.size(), header.width());
        }
        if (row.size() == 1 && header.width() > 1 && row.text(0).indexOf(',') > 0) {
            return Refusal.inOneCell();
        }
        return null;
    }

    /** Of a last cell without a line end nobody knows whether it was longer: 1 may have been 10. */
    private static boolean lastMatters(Row row, Header header, Column dated) {
        return Set.of(Column.CONST, Column.RATING, dated)
                .stream()
                .anyMatch(column -> header.at(column) == row.size() - 1);
    }
}
