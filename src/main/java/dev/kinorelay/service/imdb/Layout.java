package dev.kinorelay.service.imdb;

/**
 * Which cells of a row with more cells than columns still stand under their header. A lost quote splits free text and
 * pushes the rest to the right, so a cell is in its place if no free text stands before it, or none after an address
 * that is in its place.
 */
final class Layout {

    private final int address;
    private final int[] freeBefore;

    Layout(Header header) {
        address = header.at(Column.URL);
        freeBefore = new int[header.width() + 1];
        boolean[] free = new boolean[header.width()];
        for (Column column : Column.values()) {
            if (column.isFreeText() && header.has(column)) {
                free[header.at(column)] = true;
            }
        }
        for (int at = 0; at < free.length; at++) {
            freeBefore[at + 1] = freeBefore[at] + (free[at] ? 1 : 0);
        }
    }

    boolean addressInPlace(Row row) {
        return address >= 0 && Ids.title(row, address) != null;
    }

    boolean inPlace(Row row, int cell) {
        return cell >= 0
                && (freeBefore[cell] == 0 || addressInPlace(row) && freeBefore[cell] <= freeBefore[address]);
    }
}
