package dev.kinorelay.ledger;

import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The columns of a parcel and its title, and how they become a Parcel. Its title comes without facts. */
final class ParcelRows {

    static final String COLUMNS = """
            p.id, p.key, p.run, p.state, p.attempt, p.pair, p.title_id, p.occurrence, p.position, p.verb, p.value,
            p.before, p.revision, p.since, p.rank, p.note, p.why,""" + TitleColumns.REF;

    /** The first column after those. */
    static final int NEXT = 25;

    static final String SHOWN = COLUMNS + ", p.reason, p.admitted, p.settled, p.due ";

    private static final int REF_AT = 18;

    private final Pairs pairs;

    ParcelRows(Pairs pairs) {
        this.pairs = pairs;
    }

    Parcel parcel(Statements sql, ResultSet row) throws SQLException {
        Baselines.Pair pair = pairs.pair(sql, row.getString(6));
        String before = row.getString(12);
        Change change = new Change(row.getLong(9), Verb.valueOf(row.getString(10)), pair.source(), pair.sourceShelf(),
                pair.target(), pair.targetShelf(), new TitleId(row.getString(7)), TitleColumns.ref(row, REF_AT),
                Value.decode(row.getString(11)), before == null ? null : Value.decode(before), row.getString(8),
                row.getLong(13), Columns.instant(row, 14), Columns.integer(row, 15), row.getString(16),
                row.getString(17));
        return new Parcel(row.getString(1), row.getString(2), row.getString(3), change,
                Parcel.State.valueOf(row.getString(4)), row.getInt(5));
    }

    Parcels.Row shown(Statements sql, ResultSet row) throws SQLException {
        return new Parcels.Row(parcel(sql, row), row.getString(NEXT), Columns.instant(row, NEXT + 1),
                Columns.instant(row, NEXT + 2), Columns.instant(row, NEXT + 3));
    }
}
