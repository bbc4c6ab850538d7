package dev.kinorelay.ledger;

import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.Verb;
import java.util.List;

/** Parcels of a title that became one with another: their keys, and what waits, follow. */
final class MergedParcels {

    private static final String PLACES = """
            SELECT DISTINCT target_person, target_account, target_shelf FROM pair""";
    private static final String SENDING = """
            SELECT count(*) FROM parcel
            WHERE account = ? AND person = ? AND shelf = ? AND title_id = ? AND state = 'SENDING'""";
    /** Of two that wait for one place the later counts. */
    private static final String SUPERSEDE = """
            UPDATE parcel SET state = 'SUPERSEDED', keyed = 0, settled = ?, reason = 'two titles became one'
            WHERE account = ? AND person = ? AND shelf = ? AND title_id = ? AND state IN ('ADMITTED', 'POSTPONED')
              AND EXISTS (SELECT 1 FROM parcel o
                WHERE o.account = parcel.account AND o.person = parcel.person AND o.shelf = parcel.shelf
                  AND o.title_id = ? AND o.occurrence = parcel.occurrence AND o.state IN ('ADMITTED', 'POSTPONED')
                  AND o.id > parcel.id)""";
    private static final String RENAME = """
            UPDATE parcel SET key = ? || substr(key, ?), title_id = ?
            WHERE key >= ? AND key < ? AND keyed = 1 AND NOT EXISTS (
                SELECT 1 FROM parcel o WHERE o.keyed = 1 AND o.key = ? || substr(parcel.key, ?))""";
    /** The same change was admitted for the other title too: the one that waits is not needed. */
    private static final String SAME_OPEN = """
            UPDATE parcel SET state = 'SUPERSEDED', keyed = 0, settled = ?, reason = 'two titles became one', title_id = ?
            WHERE key >= ? AND key < ? AND keyed = 1 AND state IN ('ADMITTED', 'POSTPONED')""";
    private static final String SAME_DONE = """
            UPDATE parcel SET keyed = 0, title_id = ? WHERE key >= ? AND key < ? AND keyed = 1""";
    private static final String DROP_PLANNED = """
            DELETE FROM parcel WHERE title_id = ? AND state = 'PLANNED' AND EXISTS (SELECT 1 FROM parcel o
                WHERE o.run = parcel.run AND o.account = parcel.account AND o.person = parcel.person
                  AND o.shelf = parcel.shelf AND o.title_id = ? AND o.occurrence = parcel.occurrence
                  AND o.state = 'PLANNED')""";
    private static final String RENAME_PLANNED = """
            UPDATE parcel SET title_id = ?, key = replace(key, ':' || ? || ':', ':' || ? || ':')
            WHERE title_id = ? AND state = 'PLANNED'""";

    private final Statements sql;
    private final Ledger ledger;

    MergedParcels(Ledger ledger, Statements sql) {
        this.ledger = ledger;
        this.sql = sql;
    }

    private record Place(String person, String account, String shelf) {

        String key(Verb verb, TitleId title) {
            return person + "/" + account + "/" + shelf + "/" + verb + ":" + title + ":";
        }
    }

    private List<Place> places() {
        return sql.list(PLACES, row -> new Place(row.getString(1), row.getString(2), row.getString(3)));
    }

    boolean underWay(TitleId title) {
        return places().stream()
                .anyMatch(at -> sql.number(SENDING, at.account, at.person, at.shelf, title) > 0);
    }

    void follow(TitleId lost, TitleId kept) {
        for (Place at : places()) {
            sql.run(SUPERSEDE, ledger.now(), at.account, at.person, at.shelf, lost, kept);
            sql.run(SUPERSEDE, ledger.now(), at.account, at.person, at.shelf, kept, lost);
            for (Verb verb : Verb.values()) {
                rename(at, verb, lost, kept);
            }
        }
        sql.run(DROP_PLANNED, lost, kept);
        sql.run(RENAME_PLANNED, kept, lost, kept, lost);
    }

    private void rename(Place at, Verb verb, TitleId lost, TitleId kept) {
        String from = at.key(verb, lost);
        String end = from.substring(0, from.length() - 1) + ";";
        String to = at.key(verb, kept);
        sql.run(RENAME, to, from.length() + 1, kept, from, end, to, from.length() + 1);
        sql.run(SAME_OPEN, ledger.now(), kept, from, end);
        sql.run(SAME_DONE, kept, from, end);
    }
}
