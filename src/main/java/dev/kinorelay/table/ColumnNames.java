package dev.kinorelay.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The first row of a table: which column stands where, by name, whatever its case. */
public final class ColumnNames {

    private final List<String> names;

    private ColumnNames(List<String> names) {
        this.names = names;
    }

    public static ColumnNames of(Row row) {
        List<String> names = new ArrayList<>();
        for (int cell = 0; cell < row.size(); cell++) {
            names.add(plain(row.text(cell)));
        }
        return new ColumnNames(names);
    }

    public static String plain(String name) {
        return name == null ? "" : name.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
    }

    /** Where the first column with one of these names stands, the earlier name first; minus one when there is none. */
    public int at(String... wanted) {
        for (String name : wanted) {
            int place = names.indexOf(plain(name));
            if (place >= 0) {
                return place;
            }
        }
        return -1;
    }

    public boolean has(String name) {
        return at(name) >= 0;
    }

    public boolean hasAll(String... wanted) {
        for (String name : wanted) {
            if (!has(name)) {
                return false;
            }
        }
        return true;
    }

    public int width() {
        return names.size();
    }
}
