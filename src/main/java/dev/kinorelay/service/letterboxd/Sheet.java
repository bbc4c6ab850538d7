package dev.kinorelay.service.letterboxd;

import dev.kinorelay.table.ColumnNames;

/** The tables of an account export, told by their columns. Watched, watchlist and likes have the same. */
enum Sheet {
    REVIEWS("Name", "Letterboxd URI", "Review", "Watched Date"), DIARY("Name", "Letterboxd URI", "Rewatch",
            "Watched Date"),
    RATINGS("Name", "Letterboxd URI", "Rating"), LIST("Position", "Name", "URL"), FILMS("Date",
            "Name", "Letterboxd URI");

    private final String[] columns;

    Sheet(String... columns) {
        this.columns = columns;
    }

    /** Null when these are no columns of Letterboxd's. */
    static Sheet of(ColumnNames names) {
        for (Sheet sheet : values()) {
            if (names.hasAll(sheet.columns)) {
                return sheet == LIST && names.has("Const") ? null : sheet;
            }
        }
        return null;
    }

    /** Whether a row tells of one viewing rather than of a film; then its address is that of the diary entry. */
    boolean tellsOfViewings() {
        return this == DIARY || this == REVIEWS;
    }
}
