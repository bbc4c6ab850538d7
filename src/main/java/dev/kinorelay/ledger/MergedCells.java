package dev.kinorelay.ledger;

import dev.kinorelay.domain.TitleId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Cells of a title that became one with another. Where both stood in one place, what is there beats what is gone, a rating
 * beats none, and then the newer counts; what gives way stays in the shelf's past.
 */
final class MergedCells {

    private static final String NEXT_SHELF = """
            SELECT person, account, shelf FROM cell WHERE (person, account, shelf) > (?, ?, ?)
            ORDER BY person, account, shelf LIMIT 1""";
    private static final String AT = " WHERE person = ? AND account = ? AND shelf = ? AND title_id = ?";
    private static final String GIVES_WAY = """
            INSERT INTO cell_past (person, account, shelf, title_id, occurrence, until, present, value, since, rank, note)
            SELECT l.person, l.account, l.shelf, k.title_id, l.occurrence, max(l.changed, k.changed), l.present, l.value,
                l.since, l.rank, l.note
            FROM cell l JOIN cell k ON k.person = l.person AND k.account = l.account AND k.shelf = l.shelf
                AND k.title_id = ? AND k.occurrence = l.occurrence
            WHERE l.person = ? AND l.account = ? AND l.shelf = ? AND l.title_id = ?
              AND (l.value <> k.value OR l.present <> k.present)
              AND (l.present, l.rating IS NOT NULL, l.changed) <= (k.present, k.rating IS NOT NULL, k.changed)
            ON CONFLICT DO NOTHING""";
    private static final String BETTER = """
            (excluded.present, excluded.rating IS NOT NULL, excluded.changed)
                > (cell.present, cell.rating IS NOT NULL, cell.changed)""";
    private static final String MOVE = """
            INSERT INTO cell (person, account, shelf, title_id, occurrence, present, revision, value, rating, since, rank,
                note, changed, made)
            SELECT person, account, shelf, ?, occurrence, present, revision, value, rating, since, rank, note, changed, made
            FROM cell""" + AT + " ON CONFLICT (person, account, shelf, title_id, occurrence) DO UPDATE SET " + """
                present = max(cell.present, excluded.present), revision = max(cell.revision, excluded.revision),
                value = CASE WHEN """ + " " + BETTER + " THEN excluded.value ELSE cell.value END, rating = CASE WHEN "
            + BETTER
            + " THEN excluded.rating ELSE cell.rating END, rank = CASE WHEN " + BETTER
            + " THEN excluded.rank ELSE cell.rank END, since = CASE WHEN " + BETTER
            + " THEN coalesce(excluded.since, cell.since) ELSE coalesce(cell.since, excluded.since) END," + """
                note = coalesce(cell.note, excluded.note), changed = max(cell.changed, excluded.changed),
                made = min(cell.made, excluded.made)""";
    private static final String GONE = "DELETE FROM cell" + AT;
    private static final String MOVE_PAST = """
            INSERT INTO cell_past (person, account, shelf, title_id, occurrence, until, present, value, since, rank, note)
            SELECT person, account, shelf, ?, occurrence, until, present, value, since, rank, note
            FROM cell_past""" + AT + " ON CONFLICT DO NOTHING";
    private static final String PAST_GONE = "DELETE FROM cell_past" + AT;
    private static final String REVISED = """
            UPDATE shelf SET revision = revision + 1 WHERE person = ? AND account = ? AND shelf = ?""";
    private static final String UNLIST = """
            DELETE FROM listing WHERE title = (SELECT number FROM title WHERE id = ?)""";

    private final Statements sql;

    MergedCells(Statements sql) {
        this.sql = sql;
    }

    record Place(String person, String account, String shelf) {}

    void follow(TitleId lost, TitleId kept) {
        move(lost, kept, at -> true);
        sql.run(UNLIST, lost);
    }

    /** The shelves on which there was something to be moved. */
    List<Place> move(TitleId lost, TitleId kept, Predicate<Place> which) {
        List<Place> moved = new ArrayList<>();
        for (Place at = next(new Place("", "", "")); at != null; at = next(at)) {
            if (!which.test(at)) {
                continue;
            }
            sql.run(GIVES_WAY, kept, at.person, at.account, at.shelf, lost);
            if (sql.run(MOVE, kept, at.person, at.account, at.shelf, lost) > 0) {
                sql.run(MOVE_PAST, kept, at.person, at.account, at.shelf, lost);
                sql.run(GONE, at.person, at.account, at.shelf, lost);
                sql.run(PAST_GONE, at.person, at.account, at.shelf, lost);
                sql.run(REVISED, at.person, at.account, at.shelf);
                moved.add(at);
            }
        }
        return moved;
    }

    private Place next(Place after) {
        return sql.first(NEXT_SHELF, row -> new Place(row.getString(1), row.getString(2), row.getString(3)),
                after.person, after.account, after.shelf).orElse(null);
    }
}
