package dev.kinorelay.ledger;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Snapshot;
import dev.kinorelay.domain.Value;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The entries that wait until their title is identified, and whose turn it is to be tried again. */
@Component
public class OpenEntries {

    private static final String SHELF = " pipeline = ? AND person = ? AND account = ? AND shelf = ? AND plan = '' ";
    private static final String SAME_ROW = """
            (SELECT 1 FROM stage s WHERE s.unresolved = unresolved_entry.unresolved AND s.asks = ?
              AND s.occurrence = unresolved_entry.occurrence AND s.namespace IS""";

    /** A whole file says what is on the shelf: what waited and is no longer in it has left. */
    private static final String NOT_IN_WHOLE = "DELETE FROM unresolved_entry WHERE" + SHELF + "AND NOT EXISTS "
            + SAME_ROW + " NULL)";
    private static final String IDENTIFIED = "DELETE FROM unresolved_entry WHERE" + SHELF + "AND EXISTS " + SAME_ROW
            + " NOT NULL)";
    private static final String TRIED = "DELETE FROM unresolved_entry WHERE turn = ? AND NOT EXISTS " + SAME_ROW
            + " NULL)";
    private static final String REST = "UPDATE unresolved_entry SET turn = '' WHERE turn = ?";

    private static final String KEEP = """
            INSERT INTO unresolved_entry (unresolved, pipeline, person, account, service, shelf, occurrence, plan, value,
                since, rank, note, line, run, file)
            SELECT s.unresolved, ?, ?, ?, ?, ?, s.occurrence, ?, s.value, s.since, s.rank, s.note, s.line, ?, ?
            FROM stage s
            WHERE s.asks = ? AND s.unresolved IS NOT NULL AND s.namespace IS NULL AND NOT EXISTS (
                SELECT 1 FROM stage o
                WHERE o.unresolved = s.unresolved AND o.spot < s.spot AND o.asks = s.asks
                  AND o.occurrence = s.occurrence)
            ON CONFLICT (unresolved, pipeline, person, account, shelf, occurrence, plan) DO UPDATE SET
                value = excluded.value, since = excluded.since, rank = excluded.rank, note = excluded.note,
                line = excluded.line, run = excluded.run, file = excluded.file""";

    private static final String OUTDATED = """
            DELETE FROM unresolved_entry WHERE plan = '' AND EXISTS (
                SELECT 1 FROM unresolved_entry p
                WHERE p.plan = ? AND p.unresolved = unresolved_entry.unresolved
                  AND p.pipeline = unresolved_entry.pipeline AND p.person = unresolved_entry.person
                  AND p.account = unresolved_entry.account AND p.shelf = unresolved_entry.shelf
                  AND p.occurrence = unresolved_entry.occurrence)""";
    private static final String RELEASE = """
            UPDATE unresolved_entry SET plan = '', turn = CASE WHEN EXISTS (
                SELECT 1 FROM unresolved u JOIN decision d ON d.fingerprint = u.fingerprint
                WHERE u.id = unresolved_entry.unresolved AND u.ignored = 0) THEN 'due' ELSE '' END
            WHERE plan = ? AND plan <> ''""";
    private static final String DROP = "DELETE FROM unresolved_entry WHERE plan = ? AND plan <> ''";

    private static final String PLACES = """
            SELECT DISTINCT pipeline, person, account, service, shelf FROM unresolved_entry
            WHERE turn = 'due' AND turn <> '' AND plan = ''""";
    private static final String TAKE = "UPDATE unresolved_entry SET turn = ? WHERE" + SHELF
            + "AND turn = 'due' AND turn <> ''";
    private static final String TAKEN = "SELECT " + TitleColumns.FULL + """
                , e.value, e.since, e.rank, e.note, e.line, e.unresolved, e.occurrence
            FROM unresolved_entry e JOIN unresolved t ON t.id = e.unresolved
            WHERE e.turn = ? AND e.turn <> '' AND (e.unresolved, e.occurrence) > (?, ?)
            ORDER BY e.unresolved, e.occurrence LIMIT ?""";
    private static final String LEAVE = "UPDATE unresolved_entry SET turn = '' WHERE" + SHELF
            + "AND turn = 'due' AND turn <> ''";
    private static final String CUT_SHORT = """
            UPDATE unresolved_entry SET turn = 'due' WHERE turn <> '' AND turn <> 'due'""";

    private static final String WITHOUT_ENTRIES = """
            DELETE FROM unresolved WHERE NOT EXISTS (
                SELECT 1 FROM unresolved_entry e WHERE e.unresolved = unresolved.id)""";

    private static final int PAGE = 1000;

    private final Ledger ledger;
    private final Drafts drafts;

    OpenEntries(Ledger ledger, Drafts drafts) {
        this.ledger = ledger;
        this.drafts = drafts;
    }

    /** The run that read a snapshot: through which pipeline, from which file (null: none). */
    public record Source(String runId, String pipeline, String file) {}

    /** Entries that are tried again together, for they went one way. */
    public record Place(String pipeline, Account account, Shelf shelf) {}

    /** The run is decided: what waits of its snapshot is kept; what waited and is identified now, or gone, is not. */
    public void keep(Snapshot snapshot, Source source) {
        long draft = drafts.find(snapshot.id()).number();
        Account account = snapshot.account();
        ledger.writing(sql -> sql.run(snapshot.complete() ? NOT_IN_WHOLE : IDENTIFIED, source.pipeline(),
                account.person(), account.name(), snapshot.shelf(), draft)
                + keep(sql, snapshot, source, "", draft));
    }

    /** The run is a plan: what waits of its snapshot waits for consent as well. */
    public void plan(Snapshot snapshot, Source source) {
        long draft = drafts.find(snapshot.id()).number();
        ledger.writing(sql -> keep(sql, snapshot, source, source.runId(), draft));
    }

    private static int keep(Statements sql, Snapshot snapshot, Source source, String plan, long draft) {
        Account account = snapshot.account();
        return sql.run(KEEP, source.pipeline(), account.person(), account.name(), account.service(), snapshot.shelf(),
                plan, source.runId(), source.file(), draft);
    }

    /** The plan is carried out: its entries wait like any other, and what was decided meanwhile is tried. */
    public void release(String runId) {
        ledger.writing(sql -> sql.run(OUTDATED, runId) + sql.run(RELEASE, runId));
    }

    public void drop(String runId) {
        ledger.writing(sql -> sql.run(DROP, runId));
    }

    /** Where it is somebody's turn. */
    public List<Place> due() {
        return ledger.read(sql -> sql.list(PLACES, row -> new Place(row.getString(1),
                new Account(new Person(row.getString(2)), row.getString(3), row.getString(4)),
                new Shelf(row.getString(5)))));
    }

    /** The run takes those whose turn it is, and is told of each. */
    public void take(Place place, String runId, Consumer<Entry> sink) {
        Account account = place.account();
        ledger.writing(sql -> sql.run(TAKE, runId, place.pipeline(), account.person(), account.name(), place.shelf()));
        List<Taken> page = page(runId, "", "");
        while (!page.isEmpty()) {
            page.forEach(taken -> sink.accept(taken.entry()));
            page = page.size() < PAGE ? List.of()
                    : page(runId, page.getLast().unresolved(),
                            page.getLast().occurrence());
        }
    }

    private record Taken(Entry entry, String unresolved, String occurrence) {}

    private List<Taken> page(String runId, String unresolved, String occurrence) {
        return ledger.read(sql -> sql.list(TAKEN, OpenEntries::taken, runId, unresolved, occurrence, PAGE));
    }

    private static Taken taken(ResultSet row) throws SQLException {
        Instant since = Columns.instant(row, 16);
        return new Taken(new Entry(TitleColumns.full(row, 1), Value.decode(row.getString(15)), since,
                Columns.integer(row, 17), row.getString(18), row.getLong(19)), row.getString(20), row.getString(21));
    }

    /** The run is decided: what it identified waits no longer, the rest rests. */
    public void tried(Snapshot snapshot, String runId) {
        long draft = drafts.find(snapshot.id()).number();
        ledger.writing(sql -> sql.run(TRIED, runId, draft) + sql.run(REST, runId));
    }

    /** The run came to nothing: what it took rests. */
    public void gaveUp(String runId) {
        ledger.writing(sql -> sql.run(REST, runId));
    }

    /** Those of a place that cannot be tried rest. */
    public void leave(Place place) {
        Account account = place.account();
        ledger.writing(sql -> sql.run(LEAVE, place.pipeline(), account.person(), account.name(), place.shelf()));
    }

    /** At start-up: what a run had taken that was cut short is to be tried again. */
    public void cutShort() {
        ledger.writing(sql -> sql.run(CUT_SHORT) + sql.run(WITHOUT_ENTRIES));
    }
}
