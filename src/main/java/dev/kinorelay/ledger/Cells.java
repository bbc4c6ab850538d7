package dev.kinorelay.ledger;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Cursor;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.Value;
import dev.kinorelay.ledger.Baselines.Pair;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The cells: each title on each shelf of each account as the ledger knows it. For the library they are the shelf itself. */
@Component
public class Cells {

    static final String SIZE = """
            SELECT count(*) FROM cell WHERE person = ? AND account = ? AND shelf = ? AND present = 1""";

    private static final String REVISION = """
            SELECT revision FROM cell
            WHERE person = ? AND account = ? AND shelf = ? AND title_id = ? AND occurrence = ?""";

    private static final String HOLDS = """
            SELECT 1 FROM cell
            WHERE person = ? AND account = ? AND shelf = ? AND title_id = ? AND present = 1 LIMIT 1""";

    private static final String ENTRIES = """
            SELECT c.title_id, c.occurrence, c.value, c.since, c.rank, c.note,""" + TitleColumns.FULL + """
            FROM cell c JOIN title t ON t.id = c.title_id
            WHERE c.person = ? AND c.account = ? AND c.shelf = ? AND (c.title_id, c.occurrence) > (?, ?)
              AND c.present = 1
            ORDER BY c.title_id, c.occurrence LIMIT ?""";

    private static final String OPEN_SHELF = """
            INSERT INTO shelf (person, account, shelf) VALUES (?, ?, ?) ON CONFLICT DO NOTHING""";

    private static final String RAISE_SHELF = """
            UPDATE shelf SET revision = revision + 1 WHERE person = ? AND account = ? AND shelf = ?""";

    private static final String PUT = """
            INSERT INTO cell (person, account, shelf, title_id, occurrence, present, revision, value, rating, since, rank,
                note, changed, made, seen)
            VALUES (?, ?, ?, ?, ?, 1, 1, ?, ?, ?, ?, ?, ?, ?, 0)
            ON CONFLICT (person, account, shelf, title_id, occurrence) DO UPDATE SET
                present = 1, revision = cell.revision + 1, value = excluded.value, rating = excluded.rating,
                since = coalesce(excluded.since, cell.since), rank = excluded.rank, note = excluded.note,
                changed = excluded.changed, seen = CASE WHEN cell.present = 1 THEN cell.seen ELSE 0 END""";

    private static final String TAKE = """
            INSERT INTO cell (person, account, shelf, title_id, occurrence, present, revision, value, changed, made)
            VALUES (?, ?, ?, ?, ?, 0, 1, ?, ?, ?)
            ON CONFLICT (person, account, shelf, title_id, occurrence) DO UPDATE SET
                present = 0, revision = cell.revision + 1, changed = excluded.changed""";

    private final Ledger ledger;
    private final Pairs pairs;

    Cells(Ledger ledger, Pairs pairs) {
        this.ledger = ledger;
        this.pairs = pairs;
    }

    /** What stands on the shelf with open Parcels applied, sorted by title and occurrence, in pages by key. */
    public Cursor<Mark> marks(Account account, Shelf shelf) {
        return new CellMarks(ledger, account, shelf, null);
    }

    /** The same, and with tombstones of what others than this pair have removed. */
    public Cursor<Mark> target(Pair pair) {
        return new CellMarks(ledger, pair.target(), pair.targetShelf(), pairs.find(pair).orElse(""));
    }

    public long size(Account account, Shelf shelf) {
        return ledger.read(sql -> sql.number(SIZE, account.person(), account.name(), shelf));
    }

    /** Whether the title stands on the shelf, on one of plays at least once. */
    public boolean holds(Account account, Shelf shelf, TitleId titleId) {
        return ledger.read(sql -> sql.number(HOLDS, account.person(), account.name(), shelf, titleId)) == 1;
    }

    /** How often this cell was written; 0 when it never was. */
    public long revision(Account account, Shelf shelf, TitleId titleId, String occurrence) {
        return ledger.read(sql -> sql.number(REVISION, account.person(), account.name(), shelf, titleId, occurrence));
    }

    /** All entries of a shelf in order of title. */
    public void each(Account account, Shelf shelf, Consumer<Entry> sink) {
        try (Cursor<Placed> entries = new Pages<>((after, limit) -> page(account, shelf, after, limit))) {
            while (entries.hasNext()) {
                sink.accept(entries.next().entry());
            }
        }
    }

    private record Placed(TitleId titleId, String occurrence, Entry entry) {}

    private List<Placed> page(Account account, Shelf shelf, Placed after, int limit) {
        return ledger.read(sql -> sql.list(ENTRIES,
                row -> new Placed(new TitleId(row.getString(1)), row.getString(2),
                        new Entry(TitleColumns.full(row, 7), Value.decode(row.getString(3)), Columns.instant(row, 4),
                                Columns.integer(row, 5), row.getString(6), 0)),
                account.person(), account.name(), shelf, after == null ? "" : after.titleId(),
                after == null ? "" : after.occurrence(), limit));
    }

    private record Place(Account account, Shelf shelf) {

        private Object[] key() {
            return new Object[]{account.person(), account.name(), shelf};
        }
    }

    /** Writes the parcels' changes into their cells, growing each revision, and raises the revision of each shelf touched. */
    public void apply(List<Parcel> parcels) {
        Set<Place> places = new LinkedHashSet<>();
        List<Change> put = new ArrayList<>();
        List<Change> taken = new ArrayList<>();
        for (Parcel parcel : parcels) {
            Change change = parcel.change();
            places.add(new Place(change.account(), change.shelf()));
            (change.isRemove() ? taken : put).add(change);
        }
        long now = ledger.now().toEpochMilli();
        ledger.writing(sql -> {
            sql.each(OPEN_SHELF, places, Place::key);
            sql.bundled(PUT, put.stream().map(change -> putRow(change, now)).toList());
            sql.bundled(TAKE, taken.stream().map(change -> takenRow(change, now)).toList());
            return sql.each(RAISE_SHELF, places, Place::key);
        });
    }

    private static Object[] putRow(Change change, long now) {
        return new Object[]{change.account().person(), change.account().name(), change.shelf(), change.titleId(),
                change.occurrence(), change.value().code(), change.rating(), change.since(), change.rank(),
                change.note(), now, now};
    }

    private static Object[] takenRow(Change change, long now) {
        return new Object[]{change.account().person(), change.account().name(), change.shelf(), change.titleId(),
                change.occurrence(), change.value().code(), now, now};
    }
}
