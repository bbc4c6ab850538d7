package dev.kinorelay.ledger;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.ledger.Baselines.Pair;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a run delivered, turned round: the change that takes each of it back, and whether the cell still holds it. */
@Component
public class Reversal {

    private static final String DELIVERED = """
            SELECT p.id, p.pair, p.title_id, p.occurrence, p.verb, p.value, p.before, p.since, p.rank, p.note,
                CASE WHEN c.present = 1 THEN c.value END, c.revision, x.since, x.rank, x.note,""" + TitleColumns.REF + """
            FROM parcel p JOIN title t ON t.id = p.title_id
                LEFT JOIN cell c ON c.person = p.person AND c.account = p.account AND c.shelf = p.shelf
                    AND c.title_id = p.title_id AND c.occurrence = p.occurrence
                LEFT JOIN cell_past x ON x.person = c.person AND x.account = c.account AND x.shelf = c.shelf
                    AND x.title_id = c.title_id AND x.occurrence = c.occurrence AND x.until = c.changed
            WHERE p.run = ? AND p.id < ? AND p.state = 'DELIVERED'
            ORDER BY p.id DESC LIMIT ?""";
    private static final String PAIRS = "SELECT DISTINCT pair FROM parcel WHERE run = ? AND state = 'DELIVERED'";
    /** After all ids there are. */
    private static final String LAST = "~";
    private final Ledger ledger;
    private final Pairs pairs;

    Reversal(Ledger ledger, Pairs pairs) {
        this.ledger = ledger;
        this.pairs = pairs;
    }

    /** The inverse of a delivered parcel; {@code objection}: why it no longer holds, or null. */
    public record Step(String parcelId, Change inverse, String objection) {}

    /** What a column of the parcel or of the cell's past says besides the value. */
    private record Rest(Instant since, Integer rank, String note) {

        static Rest of(ResultSet row, int from) throws SQLException {
            return new Rest(Columns.instant(row, from), Columns.integer(row, from + 1), row.getString(from + 2));
        }
    }

    /** The newest first, before the given parcel (null: from the newest). */
    public List<Step> page(String runId, String before, int limit) {
        return ledger.read(sql -> sql.list(DELIVERED, row -> step(sql, row), runId, before == null ? LAST : before,
                limit));
    }

    /** The shelves the run delivered to. */
    public Set<PlannedParcels.Place> places(String runId) {
        return ledger.read(sql -> {
            Set<PlannedParcels.Place> places = new LinkedHashSet<>();
            for (String id : sql.list(PAIRS, row -> row.getString(1), runId)) {
                Pair pair = pairs.pair(sql, id);
                places.add(new PlannedParcels.Place(pair.target(), pair.targetShelf()));
            }
            return places;
        });
    }

    private Step step(Statements sql, ResultSet row) throws SQLException {
        Pair pair = pairs.pair(sql, row.getString(2));
        Verb verb = Verb.valueOf(row.getString(5));
        Value written = Value.decode(row.getString(6));
        Value before = row.getString(7) == null ? null : Value.decode(row.getString(7));
        String there = row.getString(11);
        Change inverse = switch (verb) {
            case ADD -> change(row, pair, Verb.REMOVE, written, written, Rest.of(row, 8), "takes back an addition");
            case REMOVE -> change(row, pair, Verb.ADD, written, null, Rest.of(row, 8), "takes back a removal");
            case UPDATE -> change(row, pair, Verb.UPDATE, before == null ? written : before, written,
                    Rest.of(row, 13), "takes back a change");
        };
        return new Step(row.getString(1), inverse, objection(verb, written, there));
    }

    private static String objection(Verb verb, Value written, String there) {
        if (verb == Verb.REMOVE) {
            return there == null ? null : "it is there again";
        }
        if (there == null) {
            return "it is no longer there";
        }
        if (there.equals(written.code())) {
            return null;
        }
        return there.startsWith("r") ? "it is rated " + there.substring(1) + " by now" : "it has changed since";
    }

    private static Change change(ResultSet row, Pair pair, Verb verb, Value value, Value before, Rest rest,
            String reason) throws SQLException {
        Account account = pair.target();
        Shelf shelf = pair.targetShelf();
        return new Change(0, verb, account, shelf, account, shelf, new TitleId(row.getString(3)),
                TitleColumns.ref(row, 16), value, before, row.getString(4), row.getLong(12), rest.since(), rest.rank(),
                rest.note(), reason);
    }
}
