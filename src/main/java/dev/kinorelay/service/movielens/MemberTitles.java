package dev.kinorelay.service.movielens;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.table.ColumnNames;
import dev.kinorelay.table.Numbers;
import dev.kinorelay.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which film a row is about; the title carries its year: "Heat (1995)". */
final class MemberTitles {

    private static final Pattern WITH_YEAR = Pattern.compile("(.+?) *\\((\\d{4})(?:[-–]\\d{0,4})?\\) *");

    private final int title;
    private final int tmdb;
    private final ImdbNumber imdb;

    MemberTitles(ColumnNames names) {
        title = names.at("title");
        tmdb = names.at("tmdb_id", "tmdbId");
        imdb = new ImdbNumber(names.at("imdb_id", "imdbId"));
    }

    int[] mattering(int rating) {
        return new int[]{title, tmdb, imdb.cell(), rating};
    }

    /** Null when neither an id nor a name says which. */
    MediaRef of(Row row) {
        List<ExternalId> ids = new ArrayList<>(imdb.of(row));
        long number = Numbers.whole(row, tmdb);
        if (number > 0) {
            ids.add(new ExternalId("tmdb-movie", Long.toString(number)));
        }
        String written = title < 0 ? null : row.text(title);
        if (ids.isEmpty() && written == null || written != null && written.indexOf('\0') >= 0) {
            return null;
        }
        Matcher named = WITH_YEAR.matcher(written == null ? "" : written);
        boolean year = named.matches();
        return new MediaRef(MediaKind.MOVIE, ids, year ? named.group(1) : written, null,
                year ? Integer.valueOf(named.group(2)) : null, null, null, Facts.NONE);
    }
}
