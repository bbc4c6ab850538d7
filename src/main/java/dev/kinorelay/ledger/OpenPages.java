package dev.kinorelay.ledger;

import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Picture;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Value;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Titles that could not be identified, as a person sees them: what waits for each, why, and what was offered. */
@Component
public class OpenPages {

    private static final String PICK = "SELECT " + TitleColumns.FULL + """
                , t.id, t.why, t.remedy, t.asked, t.ignored
            FROM unresolved t""";
    private static final String PAGE = PICK + """
             WHERE t.ignored = ? AND t.id < ?
              AND EXISTS (SELECT 1 FROM unresolved_entry e WHERE e.unresolved = t.id)
            ORDER BY t.id DESC LIMIT ?""";
    private static final String PAGE_OF_RUN = PICK + """
             WHERE t.ignored = ? AND t.id < ?
              AND EXISTS (SELECT 1 FROM unresolved_entry e WHERE e.run = ? AND e.unresolved = t.id)
            ORDER BY t.id DESC LIMIT ?""";
    private static final String FIND = PICK + " WHERE t.id = ?";

    private static final String ENTRIES = """
            SELECT person, account, shelf, pipeline, run, file, line, value, since, plan, turn FROM unresolved_entry
            WHERE unresolved = ? ORDER BY run DESC, line DESC LIMIT ?""";
    private static final String COUNT_ENTRIES = "SELECT count(*) FROM unresolved_entry WHERE unresolved = ?";
    private static final String OFFERS = """
            SELECT kind, ids, title, original_title, year, season, episode, words, poster_service, poster_path
            FROM unresolved_candidate WHERE unresolved = ? ORDER BY place""";
    private static final String COUNT = """
            SELECT count(*) FROM unresolved u
            WHERE u.ignored = ? AND EXISTS (SELECT 1 FROM unresolved_entry e WHERE e.unresolved = u.id)""";
    private static final String COUNT_OF_RUN = """
            SELECT count(DISTINCT unresolved) FROM unresolved_entry WHERE run = ?""";
    private static final String ROWS_OF_RUN = """
            SELECT e.unresolved, e.occurrence, e.line, u.why, u.remedy, u.title, u.year
            FROM unresolved_entry e JOIN unresolved u ON u.id = e.unresolved
            WHERE e.run = ? AND (e.unresolved, e.occurrence) > (?, ?)
            ORDER BY e.unresolved, e.occurrence LIMIT ?""";
    private static final String ON_THE_PAGE = "Say what it is on the page Unresolved; the file need not be dropped again.";
    private static final String LAST = "~";
    private static final int SHOWN = 3;

    private final Ledger ledger;

    OpenPages(Ledger ledger) {
        this.ledger = ledger;
    }

    /** {@code asked}: when somebody was asked last, null when nobody is; {@code entries}: how many wait, {@code latest} some of them. */
    public record Title(String id, MediaRef ref, String why, String remedy, Instant asked, boolean ignored,
            long entries,
            List<Waits> latest, List<Doubt.Offer> offers) {}

    /** An entry that waits; {@code plan}: also for consent to its run; {@code due}: it is about to be tried again. */
    public record Waits(Person person, String account, Shelf shelf, String pipeline, String runId, String file,
            long line,
            Value value, Instant since, boolean plan, boolean due) {}

    /** The newest first, before the given id (null: from the newest); of one run when it is named. */
    public List<Title> page(boolean ignored, String run, String before, int limit) {
        String from = before == null ? LAST : before;
        return ledger.readAtOnce(sql -> (run == null ? sql.list(PAGE, OpenPages::title, ignored, from, limit)
                : sql.list(PAGE_OF_RUN, OpenPages::title, ignored, from, run, limit)).stream()
                .map(title -> whole(sql, title)).toList());
    }

    public Optional<Title> find(String id) {
        return ledger.readAtOnce(sql -> sql.first(FIND, OpenPages::title, id).map(title -> whole(sql, title)));
    }

    public long count(boolean ignored) {
        return ledger.read(sql -> sql.number(COUNT, ignored));
    }

    public long ofRun(String runId) {
        return ledger.read(sql -> sql.number(COUNT_OF_RUN, runId));
    }

    /** A row of a file that still waits, on its place among those of its run. */
    public record Row(String unresolved, String occurrence, Rejected row) {}

    /** Rows of the run that wait to be identified, after the given one (null: from the first). */
    public List<Row> rows(String runId, Row after, int limit) {
        return ledger.read(sql -> sql.list(ROWS_OF_RUN, OpenPages::row, runId,
                after == null ? "" : after.unresolved(), after == null ? "" : after.occurrence(), limit));
    }

    private static Row row(ResultSet row) throws SQLException {
        Integer year = Columns.integer(row, 7);
        String remedy = row.getString(5);
        return new Row(row.getString(1), row.getString(2), new Rejected(row.getLong(3),
                "Not recognised: " + row.getString(4), remedy == null ? ON_THE_PAGE : remedy + " " + ON_THE_PAGE,
                row.getString(6) + (year == null ? "" : " (" + year + ")")));
    }

    private static Title title(ResultSet row) throws SQLException {
        return new Title(row.getString(15), TitleColumns.full(row, 1), row.getString(16), row.getString(17),
                Columns.instant(row, 18), row.getInt(19) == 1, 0, List.of(), List.of());
    }

    private static Title whole(Statements sql, Title bare) {
        List<Waits> latest = sql.list(ENTRIES, OpenPages::waits, bare.id(), SHOWN);
        long entries = latest.size() < SHOWN ? latest.size() : sql.number(COUNT_ENTRIES, bare.id());
        return new Title(bare.id(), bare.ref(), bare.why(), bare.remedy(), bare.asked(), bare.ignored(), entries,
                latest,
                new ArrayList<>(sql.list(OFFERS, OpenPages::offer, bare.id())));
    }

    private static Waits waits(ResultSet row) throws SQLException {
        return new Waits(new Person(row.getString(1)), row.getString(2), new Shelf(row.getString(3)), row.getString(4),
                row.getString(5), row.getString(6), row.getLong(7), Value.decode(row.getString(8)),
                Columns.instant(row, 9), !row.getString(10).isEmpty(), !row.getString(11).isEmpty());
    }

    private static Doubt.Offer offer(ResultSet row) throws SQLException {
        String service = row.getString(9);
        return new Doubt.Offer(TitleColumns.ref(row, 1), row.getString(8),
                service == null ? null : new Picture(service, row.getString(10)));
    }
}
