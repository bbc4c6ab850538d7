package dev.kinorelay.ledger;

import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Snapshot;
import dev.kinorelay.ledger.Readings.Losses;
import java.time.Instant;

/** Brings a reading into the cells of its shelf, a stretch at a time, so that the writer is never held for long. */
final class CellMerge {

    private static final int STRETCH = 10_000;
    private static final String END_OF_MARKS = """
            SELECT title_id, occurrence FROM mark WHERE draft = ? AND (title_id, occurrence) > (?, ?)
            ORDER BY title_id, occurrence LIMIT 1 OFFSET ?""";
    private static final String END_OF_CELLS = """
            SELECT title_id, occurrence FROM cell
            WHERE person = ? AND account = ? AND shelf = ? AND (title_id, occurrence) > (?, ?)
            ORDER BY title_id, occurrence LIMIT 1 OFFSET ?""";
    /** The rating is the value's number, out of ten; the revision is not touched, for it counts what we wrote. */
    private static final String PUT = """
            INSERT INTO cell (person, account, shelf, title_id, occurrence, present, revision, value, rating, since, rank,
                note, changed, made, seen)
            SELECT ?, ?, ?, m.title_id, m.occurrence, 1, 0, m.value,
                CASE WHEN substr(m.value, 1, 1) = 'r' THEN 10.0 * CAST(substr(m.value, 2, instr(m.value, '/') - 2) AS REAL)
                    / CAST(substr(m.value, instr(m.value, '/') + 1) AS REAL) END,
                m.since, m.rank, m.note, ?, ?, 1
            FROM mark m
            WHERE m.draft = ? AND (m.title_id, m.occurrence) > (?, ?) AND (m.title_id, m.occurrence) <= (?, ?)
            ON CONFLICT (person, account, shelf, title_id, occurrence) DO UPDATE SET
                changed = CASE WHEN cell.present = 0 OR cell.value <> excluded.value THEN excluded.changed
                    ELSE cell.changed END,
                present = 1, value = excluded.value, rating = excluded.rating,
                since = coalesce(excluded.since, cell.since), rank = excluded.rank, note = excluded.note,
                seen = 1
            WHERE cell.changed < ? AND (cell.present = 0 OR cell.seen = 0 OR cell.value <> excluded.value
                OR coalesce(excluded.since, cell.since) IS DISTINCT FROM cell.since
                OR excluded.rank IS DISTINCT FROM cell.rank OR excluded.note IS DISTINCT FROM cell.note)""";
    private static final String GONE = """
            WHERE person = ? AND account = ? AND shelf = ? AND (title_id, occurrence) > (?, ?)
              AND (title_id, occurrence) <= (?, ?) AND present = 1 AND changed < ? AND NOT EXISTS (
                SELECT 1 FROM mark m
                WHERE m.draft = ? AND m.title_id = cell.title_id AND m.occurrence = cell.occurrence)""";
    private static final String TAKE = "UPDATE cell SET present = 0, changed = ? " + GONE;
    private static final String LOST = "SELECT count(*) FROM cell " + GONE;
    private static final String HELD = """
            SELECT count(*) FROM cell WHERE person = ? AND account = ? AND shelf = ? AND present = 1""";
    private static final String ONLY_IN_FIRST = """
            SELECT 1 FROM mark m WHERE m.draft = ? AND NOT EXISTS (
                SELECT 1 FROM mark o WHERE o.draft = ? AND o.title_id = m.title_id AND o.occurrence = m.occurrence
                    AND o.value = m.value)
            LIMIT 1""";
    private static final Key FIRST = new Key("", "");
    /** After all keys there are. */
    private static final Key LAST = new Key("\uffff", "");
    private final Ledger ledger;
    private final long draft;
    private final String person;
    private final String account;
    private final Shelf shelf;
    private final Instant began;
    private final Instant now;

    CellMerge(Ledger ledger, long draft, Snapshot snapshot, Instant began) {
        this.ledger = ledger;
        this.draft = draft;
        this.person = snapshot.account().person().name();
        this.account = snapshot.account().name();
        this.shelf = snapshot.shelf();
        this.began = began;
        this.now = ledger.now();
    }

    private record Key(String title, String occurrence) {}

    /** What is done with the rows after one key, up to another. */
    private interface Stretch {
        long of(Statements sql, Key from, Key to);
    }

    static boolean isWithin(Statements sql, long draft, long other) {
        return sql.number(ONLY_IN_FIRST, draft, other) == 0;
    }

    void put() {
        walk(END_OF_MARKS, (sql, from, to) -> sql.run(PUT, person, account, shelf, now, now, draft, from.title,
                from.occurrence, to.title, to.occurrence, began), draft);
    }

    void take() {
        walk(END_OF_CELLS, (sql, from, to) -> sql.run(TAKE, now, person, account, shelf, from.title, from.occurrence,
                to.title, to.occurrence, began, draft), person, account, shelf);
    }

    Losses losses() {
        return ledger.readAtOnce(sql -> new Losses(sql.number(HELD, person, account, shelf),
                sql.number(LOST, person, account, shelf, FIRST.title, FIRST.occurrence, LAST.title, LAST.occurrence,
                        began, draft)));
    }

    private void walk(String end, Stretch stretch, Object... place) {
        for (Key from = FIRST; !from.equals(LAST);) {
            Key begin = from;
            from = ledger.writing(sql -> {
                Key to = end(sql, end, begin, place);
                stretch.of(sql, begin, to);
                return to;
            });
        }
    }

    private static Key end(Statements sql, String end, Key from, Object... place) {
        Object[] values = new Object[place.length + 3];
        System.arraycopy(place, 0, values, 0, place.length);
        values[place.length] = from.title;
        values[place.length + 1] = from.occurrence;
        values[place.length + 2] = STRETCH - 1;
        return sql.first(end, row -> new Key(row.getString(1), row.getString(2)), values).orElse(LAST);
    }
}
