package dev.kinorelay.ledger;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The parcels and their receipts. */
@Component
public class Parcels {

    /** In two steps, for SQLite would walk through all parcels of a place to compare (person, shelf) as a pair. */
    private static final String NEXT_SHELF = """
            SELECT person, shelf FROM parcel
            WHERE account = ? AND person = ? AND shelf > ? AND state IN ('ADMITTED', 'POSTPONED')
            ORDER BY shelf LIMIT 1""";
    private static final String NEXT_PERSON = """
            SELECT person, shelf FROM parcel
            WHERE account = ? AND person > ? AND state IN ('ADMITTED', 'POSTPONED')
            ORDER BY person, shelf LIMIT 1""";

    private static final String FIRST_DUE = """
            SELECT due, id FROM parcel
            WHERE account = ? AND person = ? AND shelf = ? AND due <= ? AND state IN ('ADMITTED', 'POSTPONED')
            ORDER BY due, id LIMIT 1""";

    private static final String ROW = """
            p.id, p.key, p.run, p.state, p.attempt, p.pair, p.title_id, p.occurrence, p.position, p.verb, p.value,
            p.before, p.revision, p.since, p.rank, p.note, p.why,""" + TitleColumns.REF;
    private static final int REF_AT = 18;

    private static final String DUE = "SELECT " + ROW + """
            FROM parcel p JOIN title t ON t.id = p.title_id
            WHERE p.account = ? AND p.person = ? AND p.shelf = ? AND p.due <= ? AND p.state IN ('ADMITTED', 'POSTPONED')
            ORDER BY p.due, p.id LIMIT ?""";

    private static final String ACCOUNTS_WITH_WORK = """
            SELECT DISTINCT account FROM parcel WHERE state IN ('ADMITTED', 'POSTPONED')
            UNION SELECT DISTINCT account FROM parcel WHERE state = 'SENDING'""";

    private static final String RECEIVE = """
            UPDATE parcel SET state = ?, reason = ?, settled = ?
            WHERE id = ? AND state IN ('ADMITTED', 'SENDING', 'POSTPONED')""";

    private static final String POSTPONE = """
            UPDATE parcel SET state = 'POSTPONED', due = ?, reason = ?
            WHERE id = ? AND state IN ('ADMITTED', 'SENDING', 'POSTPONED')""";

    private static final String PAGE = "SELECT " + ROW + """
            , p.reason, p.admitted, p.settled, p.due
            FROM parcel p JOIN title t ON t.id = p.title_id
            WHERE p.run = ? AND p.id > ?
            ORDER BY p.id LIMIT ?""";

    private final Ledger ledger;
    private final Pairs pairs;
    private final Baselines baselines;
    private final Admission admission;
    private final PlannedParcels plans;

    Parcels(Ledger ledger, Pairs pairs, Baselines baselines) {
        this.ledger = ledger;
        this.pairs = pairs;
        this.baselines = baselines;
        this.admission = new Admission(ledger, pairs);
        this.plans = new PlannedParcels(ledger);
    }

    /** A stretch of one account's work: parcels of one shelf, in order of admission. Their titles come without facts. */
    public record Batch(Account account, Shelf shelf, List<Parcel> parcels) {}

    /** A parcel as it is shown. */
    public record Row(Parcel parcel, String reason, Instant admitted, Instant settled, Instant due) {}

    /**
     * One statement stores key and Parcel: ADMITTED, or PLANNED in mode PLAN (which takes no key). False: the key was
     * there. An unsent open Parcel of the same Cell is SUPERSEDED in the same transaction. Joins {@link Ledger#writeInGroup}.
     */
    public boolean admit(String runId, Change change, Mode mode) {
        return admission.admit(runId, change, mode);
    }

    /** The next ADMITTED or due POSTPONED parcels of this account, all of one person and shelf; empty when there is nothing. */
    public Batch next(String account, int limit, Instant now) {
        return ledger.read(sql -> {
            Place place = firstDue(sql, account, now);
            List<Parcel> parcels = place == null ? List.of()
                    : sql.list(DUE, row -> parcel(sql, row), account, place.person(), place.shelf(), now, limit);
            if (parcels.isEmpty()) {
                return new Batch(null, null, List.of());
            }
            Change first = parcels.getFirst().change();
            return new Batch(first.account(), first.shelf(), parcels);
        });
    }

    private record Place(String person, String shelf) {}

    private record Due(long due, String id, Place place) {}

    /** The place whose first due parcel waits longest; places are few, parcels may be many. */
    private static Place firstDue(Statements sql, String account, Instant now) {
        Due best = null;
        Place place = nextPlace(sql, account, new Place("", ""));
        while (place != null) {
            Place here = place;
            Due due = sql
                    .first(FIRST_DUE, row -> new Due(row.getLong(1), row.getString(2), here), account, here.person(),
                            here.shelf(), now)
                    .orElse(null);
            if (due != null && (best == null || due.due() < best.due()
                    || due.due() == best.due() && due.id().compareTo(best.id()) < 0)) {
                best = due;
            }
            place = nextPlace(sql, account, here);
        }
        return best == null ? null : best.place();
    }

    private static Place nextPlace(Statements sql, String account, Place after) {
        return sql.first(NEXT_SHELF, Parcels::place, account, after.person(), after.shelf())
                .or(() -> sql.first(NEXT_PERSON, Parcels::place, account, after.person())).orElse(null);
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getString(1), row.getString(2));
    }

    /** The accounts (by name) that have open parcels. */
    public List<String> accountsWithWork() {
        return ledger.read(sql -> sql.list(ACCOUNTS_WITH_WORK, row -> row.getString(1)));
    }

    /**
     * Writes receipts, and in the same transaction advances the Baseline of each DELIVERED or ALREADY_THERE parcel. A
     * parcel that is no longer open keeps what it has.
     */
    public void receive(Batch batch, List<Receipt> receipts) {
        Map<String, Change> changes = new HashMap<>();
        batch.parcels().forEach(parcel -> changes.put(parcel.id(), parcel.change()));
        Instant now = ledger.now();
        ledger.writing(sql -> {
            int[] written = sql.each(RECEIVE, receipts,
                    receipt -> new Object[]{receipt.state(), receipt.reason(), now, receipt.parcelId()});
            List<Baselines.Agreement> agreed = new ArrayList<>(receipts.size());
            for (int i = 0; i < written.length; i++) {
                Receipt receipt = receipts.get(i);
                Change change = changes.get(receipt.parcelId());
                if (written[i] == 1 && change != null && arrived(receipt)) {
                    agreed.add(agreement(change));
                }
            }
            baselines.carriedOut(sql, agreed);
            return agreed.size();
        });
    }

    private static boolean arrived(Receipt receipt) {
        return receipt.state() == Parcel.State.DELIVERED || receipt.state() == Parcel.State.ALREADY_THERE;
    }

    private Baselines.Agreement agreement(Change change) {
        String pair = pairs.id(
                new Baselines.Pair(change.source(), change.sourceShelf(), change.account(), change.shelf()));
        return new Baselines.Agreement(pair, change.verb(), change.titleId(), change.occurrence(), change.value());
    }

    /** Puts a batch off until then, with the reason shown on the page. */
    public void postpone(Batch batch, Instant until, String reason) {
        ledger.writing(sql -> sql.each(POSTPONE, batch.parcels(), parcel -> new Object[]{until, reason, parcel.id()}));
    }

    /** PLANNED to ADMITTED where the Cell still has the revision the plan saw; others become DROPPED "no longer holds". */
    public int applyPlan(String runId) {
        return plans.apply(runId);
    }

    /** Drops the PLANNED parcels of a run. */
    public int dropPlan(String runId) {
        return plans.drop(runId);
    }

    /** The parcels of a run in order of admission, after the given parcel id (null: from the first). */
    public List<Row> page(String runId, String after, int limit) {
        return ledger.read(sql -> sql.list(PAGE,
                row -> new Row(parcel(sql, row), row.getString(REF_AT + 7), Columns.instant(row, REF_AT + 8),
                        Columns.instant(row, REF_AT + 9), Columns.instant(row, REF_AT + 10)),
                runId, after == null ? "" : after, limit));
    }

    private Parcel parcel(Statements sql, ResultSet row) throws SQLException {
        Baselines.Pair pair = pairs.pair(sql, row.getString(6));
        String before = row.getString(12);
        Change change = new Change(row.getLong(9), Verb.valueOf(row.getString(10)), pair.source(), pair.sourceShelf(),
                pair.target(), pair.targetShelf(), new TitleId(row.getString(7)), TitleColumns.ref(row, REF_AT),
                Value.decode(row.getString(11)), before == null ? null : Value.decode(before), row.getString(8),
                row.getLong(13), Columns.instant(row, 14), Columns.integer(row, 15), row.getString(16),
                row.getString(17));
        return new Parcel(row.getString(1), row.getString(2), row.getString(3), change,
                Parcel.State.valueOf(row.getString(4)), row.getInt(5));
    }
}
