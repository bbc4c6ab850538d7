package dev.kinorelay.service.letterboxd;

import dev.kinorelay.service.Recognition;
import dev.kinorelay.table.ColumnNames;
import dev.kinorelay.table.Row;

/** Tables of the export that tell of no film: the profile, comments, and likes of lists and reviews. */
final class Unkept {

    static final Recognition RECOGNISED = new Recognition.Unwanted(
            "This part of a Letterboxd export tells of no film: it is a profile, comments, or likes of others' writing.",
            "Nothing to do; drop the whole ZIP, or its diary, ratings, watchlist, watched, likes/films or lists.");

    private Unkept() {}

    static boolean knows(Row row) {
        ColumnNames names = ColumnNames.of(row);
        return names.hasAll("Date Joined", "Username", "Favorite Films") || names.hasAll("Date", "Content", "Comment")
                || names.width() == 2 && names.hasAll("Date", "Letterboxd URI")
                || names.hasAll("Date", "Reviewer", "Letterboxd URI");
    }
}
