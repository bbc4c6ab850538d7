package dev.kinorelay.service.imdb;

import dev.kinorelay.table.Numbers;
import dev.kinorelay.table.Row;

/**
 * Where the cells of a row stand. A row with more cells than columns lost a quote somewhere, which split free text and
 * pushed the rest to the right; then only cells are taken that are known to be in their place.
 */
final class Layout {

    private final Header header;
    private final int[] freeBefore;
    private boolean wide;
    private int sure;

    Layout(Header header) {
        this.header = header;
        freeBefore = new int[header.width()];
        for (Column column : Column.values()) {
            for (int at = header.at(column) + 1; column.isFreeText() && at > 0 && at < header.width(); at++) {
                freeBefore[at]++;
            }
        }
    }

    Layout of(Row row) {
        wide = row.size() > header.width();
        sure = wide ? sure(row) : -1;
        return this;
    }

    boolean isWide() {
        return wide;
    }

    /** Minus one when there is no such column, or nobody can tell where its cell is. */
    int at(Column column) {
        int cell = header.at(column);
        return !wide || isInPlace(column, cell) ? cell : -1;
    }

    private boolean isInPlace(Column column, int cell) {
        int free = sure < 0 ? 0 : freeBefore[sure];
        return cell <= sure || !column.isFreeText() && freeBefore[cell] == free;
    }

    /** An address with a title's id can only be the address, and the votes behind it are the one number there. */
    private int sure(Row row) {
        int address = header.at(Column.URL);
        int votes = header.at(Column.VOTES);
        if (address < 0 || Ids.title(row, address) == null) {
            return -1;
        }
        return votes > address && Numbers.whole(row, votes) >= 0 ? votes : address;
    }
}
