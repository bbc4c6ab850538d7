package dev.kinorelay.ledger;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Cursor;
import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A shelf as it will stand once its open parcels have arrived; or what two shelves will agree on then, for what a source said
 * last is in its open parcels. Each page sees cells, or the baseline, and parcels of one instant.
 */
final class CellMarks implements Cursor<Mark> {

    /** A cell that was seen to change stands as it is since then; one that never did, since its source says so. */
    private static final String CELLS = """
            SELECT title_id, occurrence, value, since, rank, note, revision, present,
                CASE WHEN changed > made OR since IS NULL THEN changed ELSE since END, 0
            FROM cell
            WHERE person = ? AND account = ? AND shelf = ? AND (title_id, occurrence) > (?, ?)
            ORDER BY title_id, occurrence LIMIT ?""";
    /** With the question whether it was this very pair that removed it last: its key tells, for it ends with the revision.
     * Cell and receipt are written together, a moment apart. */
    private static final String CELLS_OF_TARGET = """
            SELECT title_id, occurrence, value, since, rank, note, revision, present, changed,
                CASE WHEN present = 0 THEN EXISTS (SELECT 1 FROM parcel p
                    WHERE p.key = cell.person || '/' || cell.account || '/' || cell.shelf || '/REMOVE:' || cell.title_id
                        || ':' || cell.value || '@' || CASE WHEN cell.occurrence = '' THEN '#' || (cell.revision - 1)
                        ELSE cell.occurrence END
                      AND p.keyed = 1 AND p.pair = ? AND p.settled >= cell.changed - 10000) ELSE 0 END
            FROM cell
            WHERE person = ? AND account = ? AND shelf = ? AND (title_id, occurrence) > (?, ?)
            ORDER BY title_id, occurrence LIMIT ?""";

    private static final String AGREED = """
            SELECT title_id, occurrence, value FROM baseline
            WHERE pair = ? AND (title_id, occurrence) > (?, ?)
            ORDER BY title_id, occurrence LIMIT ?""";

    private static final String UNSENT = """
            SELECT title_id, occurrence, value, since, rank, note, verb FROM parcel
            WHERE account = ? AND person = ? AND shelf = ? AND (title_id, occurrence) > (?, ?)
              AND state IN ('ADMITTED', 'POSTPONED') AND pair = coalesce(?, pair)
            ORDER BY title_id, occurrence LIMIT ?""";

    private static final String SENDING = """
            SELECT title_id, occurrence, value, since, rank, note, verb FROM parcel
            WHERE account = ? AND person = ? AND shelf = ? AND (title_id, occurrence) > (?, ?)
              AND state = 'SENDING' AND pair = coalesce(?, pair)
            ORDER BY title_id, occurrence LIMIT ?""";

    /** A mark, and whether it is to be shown: one that is gone only as somebody else's tombstone. */
    private record Sight(Mark mark, boolean shown) {

        /** The same, as a later sight would leave it; what stands in the cell keeps its revision. */
        Sight then(Sight later) {
            Mark next = later.mark;
            return new Sight(new Mark(next.titleId(), next.occurrence(), next.value(), mark.revision(), next.since(),
                    next.rank(), next.note(), next.turned(), next.gone()), later.shown);
        }
    }

    private final Ledger ledger;
    private final Account account;
    private final Shelf shelf;
    private final String pair;
    private final String baseline;
    private final List<Waiting> waiting;
    private Iterator<Mark> page = List.<Mark>of().iterator();
    private Mark last;
    private boolean more = true;

    /** Where parcels wait that count as arrived; {@code pair}: whose they are, or null for everybody's. */
    record Waiting(Account account, Shelf shelf, String pair) {}

    /** {@code pair}: whose target the shelf is, so that tombstones are shown but for the pair's own; null: none are. */
    CellMarks(Ledger ledger, Account account, Shelf shelf, String pair) {
        this(ledger, account, shelf, pair, null, List.of(new Waiting(account, shelf, null)));
    }

    private CellMarks(Ledger ledger, Account account, Shelf shelf, String pair, String baseline,
            List<Waiting> waiting) {
        this.baseline = baseline;
        this.waiting = waiting;
        this.pair = pair;
        this.ledger = ledger;
        this.account = account;
        this.shelf = shelf;
    }

    /** What is agreed on there; its marks carry the value alone, and only the parcels of these pairs count. */
    static CellMarks agreed(Ledger ledger, String baseline, List<Waiting> waiting) {
        return new CellMarks(ledger, null, null, null, baseline, waiting);
    }

    @Override
    public boolean hasNext() {
        while (!page.hasNext() && more) {
            page = ledger.readAtOnce(this::read).iterator();
        }
        return page.hasNext();
    }

    @Override
    public Mark next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next();
    }

    @Override
    public void close() {
        more = false;
        page = List.<Mark>of().iterator();
    }

    private List<Mark> read(Statements sql) {
        List<List<Sight>> layers = new ArrayList<>();
        layers.add(baseline == null ? cells(sql) : agreement(sql));
        waiting.forEach(place -> {
            layers.add(parcels(sql, SENDING, place));
            layers.add(parcels(sql, UNSENT, place));
        });
        Mark end = layers.stream().map(CellMarks::end).reduce(null, CellMarks::nearest);
        more = end != null;
        last = end;
        List<Mark> marks = new ArrayList<>(layers.getFirst().size());
        for (Sight sight : layers.stream().reduce(CellMarks::merged).orElseThrow()) {
            if (sight.shown() && (end == null || sight.mark().compareKey(end) <= 0)) {
                marks.add(sight.mark());
            }
        }
        return marks;
    }

    private List<Sight> cells(Statements sql) {
        return pair == null
                ? sql.list(CELLS, this::cell, account.person(), account.name(), shelf, Pages.title(last),
                        Pages.occurrence(last), Pages.SIZE)
                : sql.list(CELLS_OF_TARGET, this::cell, pair, account.person(), account.name(), shelf,
                        Pages.title(last), Pages.occurrence(last), Pages.SIZE);
    }

    private List<Sight> agreement(Statements sql) {
        return sql.list(AGREED,
                row -> new Sight(new Mark(new TitleId(row.getString(1)), row.getString(2),
                        Value.decode(row.getString(3)), 0, null, null, null), true),
                baseline, Pages.title(last), Pages.occurrence(last), Pages.SIZE);
    }

    private Sight cell(ResultSet row) throws SQLException {
        boolean gone = row.getInt(8) == 0;
        boolean ours = row.getInt(10) == 1;
        return new Sight(mark(row, row.getLong(7), Columns.instant(row, 9), gone), !gone || pair != null && !ours);
    }

    private List<Sight> parcels(Statements sql, String query, Waiting place) {
        return sql.list(query, CellMarks::parcel, place.account().name(), place.account().person(), place.shelf(),
                Pages.title(last), Pages.occurrence(last), place.pair(), Pages.SIZE);
    }

    private static Sight parcel(ResultSet row) throws SQLException {
        boolean gone = row.getString(7).equals(Verb.REMOVE.name());
        return new Sight(mark(row, 0, Columns.instant(row, 4), gone), !gone);
    }

    private static Mark mark(ResultSet row, long revision, Instant turned, boolean gone) throws SQLException {
        return new Mark(new TitleId(row.getString(1)), row.getString(2), Value.decode(row.getString(3)), revision,
                Columns.instant(row, 4), Columns.integer(row, 5), row.getString(6), turned, gone);
    }

    /** Where a full page ends: beyond it nothing is known yet. Null when everything was read. */
    private static Mark end(List<Sight> page) {
        return page.size() < Pages.SIZE ? null : page.getLast().mark();
    }

    private static Mark nearest(Mark one, Mark other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareKey(other) <= 0 ? one : other;
    }

    private static List<Sight> merged(List<Sight> earlier, List<Sight> later) {
        if (later.isEmpty()) {
            return earlier;
        }
        List<Sight> merged = new ArrayList<>(earlier.size() + later.size());
        int at = 0;
        for (Sight next : later) {
            while (at < earlier.size() && earlier.get(at).mark().compareKey(next.mark()) < 0) {
                merged.add(earlier.get(at++));
            }
            boolean same = at < earlier.size() && earlier.get(at).mark().compareKey(next.mark()) == 0;
            merged.add(same ? earlier.get(at++).then(next) : next);
        }
        merged.addAll(earlier.subList(at, earlier.size()));
        return merged;
    }
}
