package dev.kinorelay.ledger;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The parcels and, for shelves that the ledger itself keeps, their receipts; those of other shelves: {@link Dispatch}. */
@Component
public class Parcels {

    private static final String RECEIVE = """
            UPDATE parcel SET state = ?, reason = ?, settled = ?
            WHERE id = ? AND state IN ('ADMITTED', 'POSTPONED')""";

    private static final String POSTPONE = """
            UPDATE parcel SET state = 'POSTPONED', due = ?, reason = ?
            WHERE id = ? AND state IN ('ADMITTED', 'POSTPONED')""";

    private static final String DROP = """
            UPDATE parcel SET state = 'DROPPED', reason = ?, settled = ?
            WHERE id = ? AND state IN ('ADMITTED', 'POSTPONED')""";

    private static final String DROP_ALL = """
            UPDATE parcel SET state = 'DROPPED', keyed = 0, reason = ?, settled = ?
            WHERE account = ? AND person = ? AND state IN ('ADMITTED', 'POSTPONED')""";
    private static final String DROP_ALL_SENDING = """
            UPDATE parcel SET state = 'DROPPED', keyed = 0, reason = ?, settled = ?
            WHERE account = ? AND person = ? AND state = 'SENDING'""";

    private static final String HURRY = """
            UPDATE parcel SET due = 0
            WHERE account = ? AND person = ? AND due > 0 AND state IN ('ADMITTED', 'POSTPONED')""";

    private static final String PAGE = "SELECT " + ParcelRows.SHOWN + """
            FROM parcel p JOIN title t ON t.id = p.title_id
            WHERE p.run = ? AND p.id > ?
            ORDER BY p.id LIMIT ?""";

    private final Ledger ledger;
    private final Queue queue;
    private final ParcelRows rows;
    private final Agreements agreements;
    private final Admission admission;
    private final PlannedParcels plans;

    Parcels(Ledger ledger, Pairs pairs, Baselines baselines) {
        this.ledger = ledger;
        this.queue = new Queue(pairs);
        this.rows = new ParcelRows(pairs);
        this.agreements = new Agreements(pairs, baselines);
        this.admission = new Admission(ledger, pairs);
        this.plans = new PlannedParcels(ledger, pairs);
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

    /** The accounts that have open parcels. */
    public List<Account> accountsWithWork() {
        return ledger.read(sql -> {
            Set<Account> accounts = new LinkedHashSet<>();
            queue.places(sql).forEach(place -> accounts.add(place.account()));
            queue.placesSending(sql).forEach(place -> accounts.add(place.account()));
            return List.copyOf(accounts);
        });
    }

    /** The shelves of the account for which something is due, the one that has waited longest first. */
    public List<Shelf> due(Account account, Instant now) {
        return ledger.read(sql -> queue.due(sql, account, now));
    }

    /** When the next of the account's parcels that are put off becomes due. */
    public Optional<Instant> nextDue(Account account, Instant now) {
        return ledger.read(sql -> queue.nextDue(sql, account, now));
    }

    /** The next ADMITTED or due POSTPONED parcels for this shelf, in order of admission. */
    public Batch next(Account account, Shelf shelf, int limit, Instant now) {
        return new Batch(account, shelf, ledger.read(sql -> queue.ready(sql, account, shelf, now, limit)));
    }

    /**
     * Writes receipts, and in the same transaction advances the Baseline of each DELIVERED or ALREADY_THERE parcel. A
     * parcel that is no longer waiting keeps what it has.
     */
    public void receive(Batch batch, List<Receipt> receipts) {
        Map<String, Change> changes = new HashMap<>();
        batch.parcels().forEach(parcel -> changes.put(parcel.id(), parcel.change()));
        Instant now = ledger.now();
        ledger.writing(sql -> {
            int[] written = sql.each(RECEIVE, receipts,
                    receipt -> new Object[]{receipt.state(), receipt.reason(), now, receipt.parcelId()});
            List<Change> arrived = new ArrayList<>(receipts.size());
            for (int i = 0; i < written.length; i++) {
                Receipt receipt = receipts.get(i);
                Change change = changes.get(receipt.parcelId());
                if (written[i] == 1 && change != null && Dispatch.arrived(receipt)) {
                    arrived.add(change);
                }
            }
            agreements.note(sql, arrived);
            return arrived.size();
        });
    }

    /** Puts a batch off until then, with the reason shown on the page. */
    public void postpone(Batch batch, Instant until, String reason) {
        ledger.writing(sql -> sql.each(POSTPONE, batch.parcels(), parcel -> new Object[]{until, reason, parcel.id()}));
    }

    /** What was put off for this account is due now. */
    public void hurry(Account account) {
        ledger.writing(sql -> sql.run(HURRY, account.name(), account.person()));
    }

    /** Drops a parcel that was not sent yet; it keeps its key, so that the same is not admitted before its cell changes. */
    public boolean drop(String parcelId, String reason) {
        return ledger.writing(sql -> sql.run(DROP, reason, ledger.now(), parcelId)) == 1;
    }

    /** The account is gone: all that is open for it is DROPPED and gives its key back, in case the account returns. */
    public int dropAll(Account account, String reason) {
        return ledger.writing(
                sql -> sql.run(DROP_ALL, reason, ledger.now(), account.name(), account.person())
                        + sql.run(DROP_ALL_SENDING, reason, ledger.now(), account.name(), account.person()));
    }

    /** PLANNED to ADMITTED where the Cell still holds what the plan saw; others become DROPPED "no longer holds". */
    public int applyPlan(String runId) {
        return plans.apply(runId).admitted();
    }

    /** Drops the PLANNED parcels of a run. */
    public int dropPlan(String runId) {
        return plans.drop(runId);
    }

    /** The parcels of a run in order of admission, after the given parcel id (null: from the first). */
    public List<Row> page(String runId, String after, int limit) {
        return ledger.read(
                sql -> sql.list(PAGE, row -> rows.shown(sql, row), runId, after == null ? "" : after, limit));
    }
}
