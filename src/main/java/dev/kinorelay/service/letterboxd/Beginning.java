package dev.kinorelay.service.letterboxd;

import dev.kinorelay.table.ColumnNames;
import dev.kinorelay.table.Rows;
import java.io.IOException;

/** What stands above the rows: the columns, and above those of a list its version, name and description. */
record Beginning(Sheet sheet, ColumnNames names, String list) {

    private static final String LIST = "letterboxd list export";

    /** Leaves the rows at their header; null when the file is none of Letterboxd's. */
    static Beginning of(Rows rows) throws IOException {
        if (!rows.nextFilled()) {
            return null;
        }
        String list = null;
        if (ColumnNames.plain(rows.row().text(0)).startsWith(LIST)) {
            if (!rows.nextFilled()) {
                return null;
            }
            ColumnNames about = ColumnNames.of(rows.row());
            if (!rows.nextFilled()) {
                return null;
            }
            list = rows.row().text(about.at("Name"));
            if (!rows.nextFilled()) {
                return null;
            }
        }
        ColumnNames names = ColumnNames.of(rows.row());
        Sheet sheet = Sheet.of(names);
        return sheet == null || sheet == Sheet.LIST && list == null ? null : new Beginning(sheet, names, list);
    }
}
