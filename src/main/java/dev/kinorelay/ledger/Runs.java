package dev.kinorelay.ledger;

import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The runs and what each of them came to. */
@Component
public class Runs {

    private static final String OPEN = """
            INSERT INTO run (id, pipeline, version, person, mode, occasion, trigger, file_name, state, opened)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?)
            ON CONFLICT (occasion) DO UPDATE SET
                state = 'OPEN', version = excluded.version, mode = excluded.mode, trigger = excluded.trigger,
                file_name = excluded.file_name, message = NULL, remedy = NULL
            WHERE run.state = 'INTERRUPTED'
            RETURNING id""";

    private static final String FORGET_REJECTS = "DELETE FROM reject WHERE run = ?";

    private static final String ABOUT = "UPDATE run SET account = ?, shelf = ? WHERE id = ?";

    private static final String ABOUT_SAME = """
            UPDATE run SET account = o.account, shelf = o.shelf FROM run o WHERE run.id = ? AND o.id = ?""";
    private static final String END = """
            UPDATE run SET state = ?, decided = ?, read = ?, added = ?, changed = ?, unchanged = ?, filtered = ?,
                duplicate = ?, unresolved = ?, rejected = ?, removed = ?, kept = ?, message = ?, remedy = ?
            WHERE id = ?""";

    private static final String RELEASE = """
            UPDATE run SET state = 'DECIDED', decided = ?, message = ?, remedy = NULL
            WHERE id = ? AND state IN ('HELD', 'PLANNED')""";

    private static final String SETTLE = """
            UPDATE run SET state = 'SETTLED', settled = ?
            WHERE id = ? AND state = 'DECIDED' AND NOT EXISTS (
                SELECT 1 FROM parcel WHERE parcel.run = run.id AND parcel.state IN ('ADMITTED', 'SENDING', 'POSTPONED'))""";

    private static final String SETTLE_ALL = """
            UPDATE run SET state = 'SETTLED', settled = ?
            WHERE state = 'DECIDED' AND NOT EXISTS (
                SELECT 1 FROM parcel WHERE parcel.run = run.id AND parcel.state IN ('ADMITTED', 'SENDING', 'POSTPONED'))
            RETURNING id""";

    private static final String INTERRUPT = "UPDATE run SET state = 'INTERRUPTED' WHERE state = 'OPEN'";

    private static final String REJECT = """
            INSERT INTO reject (run, line, reason, remedy, excerpt) VALUES (?, ?, ?, ?, ?)""";

    private static final String REJECTS = """
            SELECT line, number, reason, remedy, excerpt FROM reject
            WHERE run = ? AND (line, number) > (?, ?) ORDER BY line, number LIMIT ?""";

    private static final String COLUMNS = """
            id, pipeline, version, person, mode, occasion, trigger, file_name, shelf, state, opened, decided,
                settled, read, added, changed, unchanged, filtered, duplicate, unresolved, rejected, removed, kept,
                message, remedy
            FROM run WHERE""";

    private static final String PAGE = "SELECT " + COLUMNS + " true";
    private static final String FIND = "SELECT " + COLUMNS + " id = ?";
    private static final String LATEST = "SELECT " + COLUMNS + " pipeline = ? ORDER BY id DESC LIMIT 1";
    private static final String UNDOING = "SELECT " + COLUMNS
            + " occasion >= ? AND occasion < ? ORDER BY occasion DESC LIMIT 1";
    private static final String TOGETHER = "SELECT " + COLUMNS
            + " occasion >= ? AND occasion < ? ORDER BY occasion";
    private static final String OPEN_FOR = "SELECT " + COLUMNS
            + " state = 'OPEN' AND pipeline = ? AND person = ? ORDER BY id DESC LIMIT 1";

    private final Ledger ledger;

    Runs(Ledger ledger) {
        this.ledger = ledger;
    }

    /** What a run is opened with. {@code id} comes from {@link Ids}; occasion is unique for ever. */
    public record Opening(String id, String pipeline, String version, Person person, Mode mode, String occasion,
            String trigger, String fileName) {}

    /** Which runs to list: each part may be null. {@code before}: only runs opened before the run of this id. */
    public record Wanted(String pipeline, Person person, Run.State state, String before, int limit) {}

    /** Opens a run; an INTERRUPTED one of the same occasion is opened again under its own id, any other is refused (empty). */
    public Optional<Run> open(Opening opening) {
        return ledger.writing(sql -> {
            Optional<String> id = sql.first(OPEN, row -> row.getString(1), opening.id(), opening.pipeline(),
                    opening.version(), opening.person(), opening.mode(), opening.occasion(), opening.trigger(),
                    opening.fileName(), ledger.now());
            id.ifPresent(opened -> sql.run(FORGET_REJECTS, opened));
            return id.flatMap(this::find);
        });
    }

    /** The account and shelf a run turned out to be about, once known. */
    public void about(String runId, String account, String shelf) {
        ledger.writing(sql -> sql.run(ABOUT, account, shelf, runId));
    }

    /** It is about what the other is about. */
    public void aboutSameAs(String runId, String other) {
        ledger.writing(sql -> sql.run(ABOUT_SAME, runId, other));
    }

    /** The route is done. Settles the run at once when no Parcel of it is open. In mode PLAN: state PLANNED. */
    public void decide(String runId, Tally tally, String message) {
        ledger.writing(sql -> {
            boolean plan = find(runId).map(run -> run.mode() == Mode.PLAN).orElse(false);
            end(sql, runId, plan ? Run.State.PLANNED : Run.State.DECIDED, tally, message, null);
            return sql.run(SETTLE, ledger.now(), runId);
        });
    }

    /** Waits for a person: its Parcels are PLANNED, or a question is open. */
    public void hold(String runId, Tally tally, String message, String remedy) {
        ledger.writing(sql -> end(sql, runId, Run.State.HELD, tally, message, remedy));
    }

    public void fail(String runId, Tally tally, String message, String remedy) {
        ledger.writing(sql -> end(sql, runId, Run.State.FAILED, tally, message, remedy));
    }

    /** Ended by a person before its route was done. */
    public void cancel(String runId, Tally tally, String message, String remedy) {
        ledger.writing(sql -> end(sql, runId, Run.State.CANCELLED, tally, message, remedy));
    }

    /** HELD to DECIDED (after consent); settles when nothing is open. */
    public void release(String runId, String message) {
        ledger.writing(sql -> sql.run(RELEASE, ledger.now(), message, runId) + sql.run(SETTLE, ledger.now(), runId));
    }

    /** Marks DECIDED runs without an open Parcel as SETTLED and returns their ids. */
    public List<String> settleFinished() {
        return ledger.writing(sql -> sql.list(SETTLE_ALL, row -> row.getString(1), ledger.now()));
    }

    /** At start-up: every OPEN run becomes INTERRUPTED. */
    public int interruptOpen() {
        return ledger.writing(sql -> sql.run(INTERRUPT));
    }

    public void reject(String runId, List<Rejected> rows) {
        ledger.writing(sql -> sql.each(REJECT, rows,
                row -> new Object[]{runId, row.line(), row.reason(), row.remedy(), row.excerpt()}));
    }

    /** Rejected rows in the order of the file, after the one at the given place; null: from the first. */
    public List<Reject> rejects(String runId, String after, int limit) {
        Reject.Place place = Reject.Place.of(after);
        return ledger.read(sql -> sql.list(REJECTS, Runs::reject, runId, place.line(), place.number(), limit));
    }

    private static Reject reject(ResultSet row) throws SQLException {
        return new Reject(new Reject.Place(row.getLong(1), row.getLong(2)).toString(),
                new Rejected(row.getLong(1), row.getString(3), row.getString(4), row.getString(5)));
    }

    public Optional<Run> find(String runId) {
        return ledger.read(sql -> sql.first(FIND, Runs::run, runId));
    }

    /** Newest first. */
    public List<Run> page(Wanted wanted) {
        List<Object> values = new ArrayList<>();
        String query = wanted(wanted.pipeline(), wanted.person(), wanted.state(), wanted.before(), values);
        values.add(wanted.limit());
        return ledger.read(sql -> sql.list(query, Runs::run, values.toArray()));
    }

    public Optional<Run> latest(String pipeline) {
        return ledger.read(sql -> sql.first(LATEST, Runs::run, pipeline));
    }

    /** The latest run that takes back what this one did, if any; its occasion says so. */
    public Optional<Run> undoing(String runId) {
        return ledger.read(sql -> sql.first(UNDOING, Runs::run, Run.undoOf(runId, ""), Run.undoOf(runId, "~")));
    }

    /** The runs that are planned together with this one, in the order of the file; it alone when there are none. */
    public List<Run> together(Run run) {
        return run.together().map(begin -> ledger.read(sql -> sql.list(TOGETHER, Runs::run, begin, begin + "~")))
                .orElse(List.of(run));
    }

    /** The run of this pipeline that is OPEN for this person, if any. */
    public Optional<Run> open(String pipeline, Person person) {
        return ledger.read(sql -> sql.first(OPEN_FOR, Runs::run, pipeline, person));
    }

    static String wanted(Object pipeline, Object person, Object state, Object before, List<Object> values) {
        StringBuilder query = new StringBuilder(PAGE);
        also(query, " AND pipeline = ?", pipeline, values);
        also(query, " AND person = ?", person, values);
        also(query, " AND state = ?", state, values);
        also(query, " AND id < ?", before, values);
        return query.append(" ORDER BY id DESC LIMIT ?").toString();
    }

    private static void also(StringBuilder query, String condition, Object value, List<Object> values) {
        if (value != null) {
            query.append(condition);
            values.add(value);
        }
    }

    private int end(Statements sql, String runId, Run.State state, Tally tally, String message, String remedy) {
        return sql.run(END, state, ledger.now(), tally.read(), tally.added(), tally.changed(), tally.unchanged(),
                tally.filtered(), tally.duplicate(), tally.unresolved(), tally.rejected(), tally.removed(),
                tally.kept(),
                message, remedy, runId);
    }

    static Run run(ResultSet row) throws SQLException {
        Tally tally = new Tally(row.getLong(14), row.getLong(15), row.getLong(16), row.getLong(17), row.getLong(18),
                row.getLong(19), row.getLong(20), row.getLong(21), row.getLong(22), row.getLong(23));
        return new Run(row.getString(1), row.getString(2), row.getString(3), new Person(row.getString(4)),
                Mode.valueOf(row.getString(5)), row.getString(6), row.getString(7), row.getString(8), row.getString(9),
                Run.State.valueOf(row.getString(10)), Columns.instant(row, 11), Columns.instant(row, 12),
                Columns.instant(row, 13), tally, row.getString(24), row.getString(25));
    }
}
