package dev.kinorelay.ledger;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The columns of a title and how they become a MediaRef. */
final class TitleColumns {

    /** Who the title is. */
    static final String REF = " t.kind, t.ids, t.title, t.original_title, t.year, t.season, t.episode ";
    /** And all that is told about it. */
    static final String FULL = REF
            + ", t.title_type, t.genres, t.public_rating, t.votes, t.runtime, t.released, t.directors ";

    private TitleColumns() {}

    static MediaRef ref(ResultSet row, int from) throws SQLException {
        return ref(row, from, Facts.NONE);
    }

    static MediaRef full(ResultSet row, int from) throws SQLException {
        Facts facts = new Facts(row.getString(from + 7), Columns.parts(row.getString(from + 8)),
                Columns.real(row, from + 9), Columns.big(row, from + 10), Columns.integer(row, from + 11),
                row.getString(from + 12), Columns.parts(row.getString(from + 13)));
        return ref(row, from, facts);
    }

    private static MediaRef ref(ResultSet row, int from, Facts facts) throws SQLException {
        return new MediaRef(MediaKind.of(row.getString(from)), ids(row.getString(from + 1)), row.getString(from + 2),
                row.getString(from + 3), Columns.integer(row, from + 4), Columns.integer(row, from + 5),
                Columns.integer(row, from + 6), facts);
    }

    static List<ExternalId> ids(String joined) {
        if (joined.isEmpty()) {
            return List.of();
        }
        if (joined.indexOf(' ') < 0) {
            return List.of(ExternalId.parse(joined));
        }
        List<ExternalId> ids = new ArrayList<>();
        for (String id : joined.split(" ")) {
            ids.add(ExternalId.parse(id));
        }
        return ids;
    }
}
