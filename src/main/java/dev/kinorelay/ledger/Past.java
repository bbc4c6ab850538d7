package dev.kinorelay.ledger;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Cursor;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;

/** A shelf as it was: what must change so that it is so again, and the runs before which it can be looked at. */
@Component
public class Past {

    /** Cells written since then; what they held is the oldest state that ended after it, or what they hold if none did. */
    private static final String CHANGED_SINCE = """
            SELECT c.title_id, c.occurrence, CASE WHEN c.present = 1 THEN c.value END, c.revision,
                CASE WHEN c.made > ? THEN NULL WHEN coalesce(x.present, c.present) = 1 THEN coalesce(x.value, c.value) END,
                x.since, x.rank, x.note, c.since, c.rank, c.note,
                """ + TitleColumns.REF + """
            FROM cell c JOIN title t ON t.id = c.title_id
                LEFT JOIN cell_past x ON x.person = c.person AND x.account = c.account AND x.shelf = c.shelf
                    AND x.title_id = c.title_id AND x.occurrence = c.occurrence AND x.until = (
                        SELECT min(y.until) FROM cell_past y
                        WHERE y.person = c.person AND y.account = c.account AND y.shelf = c.shelf
                          AND y.title_id = c.title_id AND y.occurrence = c.occurrence AND y.until > ?)
            WHERE c.person = ? AND c.account = ? AND c.shelf = ? AND (c.title_id, c.occurrence) > (?, ?) AND c.changed > ?
            ORDER BY c.title_id, c.occurrence LIMIT ?""";
    private static final String RUNS = """
            SELECT id, pipeline, opened FROM run
            WHERE person = ? AND id < ? AND added + changed + removed > 0
            ORDER BY id DESC LIMIT ?""";
    private static final String DELIVERED = """
            SELECT count(*) FROM parcel WHERE run = ? AND account = ? AND person = ? AND shelf = ? AND state = 'DELIVERED'""";
    private static final int RUNS_AT_ONCE = 100;
    private static final String LAST = "~";
    private final Ledger ledger;

    Past(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A run that changed a shelf, and how much of it. */
    public record Delivery(String runId, String pipeline, Instant opened, long changes) {}

    private record Place(TitleId titleId, String occurrence, Change change) {}

    /** The changes that make the shelf what it was at that instant. Close it. */
    public Cursor<Change> changesBackTo(Account account, Shelf shelf, Instant at) {
        var places = new Pages<Place>((after, limit) -> ledger.read(sql -> sql.list(CHANGED_SINCE,
                row -> place(row, account, shelf), at, at, account.person(), account.name(), shelf,
                after == null ? "" : after.titleId(), after == null ? "" : after.occurrence(), at, limit)));
        return new Wanted(places);
    }

    private static Place place(ResultSet row, Account account, Shelf shelf) throws SQLException {
        var titleId = new TitleId(row.getString(1));
        String now = row.getString(3);
        String then = row.getString(5);
        if (now == null ? then == null : now.equals(then)) {
            return new Place(titleId, row.getString(2), null);
        }
        Verb verb = then == null ? Verb.REMOVE : now == null ? Verb.ADD : Verb.UPDATE;
        int rest = verb == Verb.REMOVE ? 9 : 6;
        var change = new Change(0, verb, account, shelf, account, shelf, titleId, TitleColumns.ref(row, 12),
                Value.decode(then == null ? now : then), now == null ? null : Value.decode(now), row.getString(2),
                row.getLong(4), Columns.instant(row, rest), Columns.integer(row, rest + 1), row.getString(rest + 2),
                "as it was");
        return new Place(titleId, row.getString(2), change);
    }

    /** Only those places at which something is to be done. */
    private static final class Wanted implements Cursor<Change> {

        private final Cursor<Place> places;
        private Change next;

        Wanted(Cursor<Place> places) {
            this.places = places;
        }

        @Override
        public boolean hasNext() {
            while (next == null && places.hasNext()) {
                next = places.next().change();
            }
            return next != null;
        }

        @Override
        public Change next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Change change = next;
            next = null;
            return change;
        }

        @Override
        public void close() {
            places.close();
        }
    }

    /** Runs that delivered to this shelf, the newest first. */
    public List<Delivery> deliveries(Account account, Shelf shelf, int limit) {
        Person person = account.person();
        List<Delivery> found = new ArrayList<>();
        String before = LAST;
        while (found.size() < limit && before != null) {
            String from = before;
            List<Delivery> runs = ledger.read(sql -> sql.list(RUNS, row -> new Delivery(row.getString(1),
                    row.getString(2), Columns.instant(row, 3), 0), person, from, RUNS_AT_ONCE));
            for (Delivery run : runs) {
                long changes = ledger.read(sql -> sql.number(DELIVERED, run.runId(), account.name(), person, shelf));
                if (changes > 0 && found.size() < limit) {
                    found.add(new Delivery(run.runId(), run.pipeline(), run.opened(), changes));
                }
            }
            before = runs.size() < RUNS_AT_ONCE ? null : runs.getLast().runId();
        }
        return found;
    }
}
