package dev.kinorelay.ledger;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Receipt;
import dev.kinorelay.domain.Shelf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Parcels on their way to another machine: written down as SENDING before they are sent, and received by their attempt,
 * so that an answer to an earlier attempt changes nothing.
 */
@Component
public class Dispatch {

    private static final String CLAIM = """
            UPDATE parcel SET state = 'SENDING', attempt = attempt + 1, batch = ?, sent = ?, reason = NULL
            WHERE id = ? AND state IN ('ADMITTED', 'POSTPONED')""";

    private static final String ON_THE_WAY = "SELECT " + ParcelRows.COLUMNS + """
            , p.batch, p.sent
            FROM parcel p JOIN title t ON t.id = p.title_id
            WHERE p.account = ? AND p.person = ? AND p.state = 'SENDING'""";

    private static final String RECEIVE = """
            UPDATE parcel SET state = ?, reason = ?, settled = ?
            WHERE id = ? AND attempt = ? AND state = 'SENDING'""";

    /** While this one was being sent, the source changed its mind. */
    private static final String SUPERSEDE = """
            UPDATE parcel SET state = 'SUPERSEDED', keyed = 0, settled = ?, reason = 'superseded by a newer change'
            WHERE id = ? AND attempt = ? AND state = 'SENDING' AND EXISTS (SELECT 1 FROM parcel o
                WHERE o.account = parcel.account AND o.person = parcel.person AND o.shelf = parcel.shelf
                  AND o.title_id = parcel.title_id AND o.occurrence = parcel.occurrence
                  AND o.state IN ('ADMITTED', 'POSTPONED'))""";

    private static final String GIVE_BACK = """
            UPDATE parcel SET state = ?, due = ?, reason = ?
            WHERE id = ? AND attempt = ? AND state = 'SENDING'""";

    private final Ledger ledger;
    private final Queue queue;
    private final ParcelRows rows;
    private final Agreements agreements;
    private final ArrivedCells arrivedCells;

    Dispatch(Ledger ledger, Pairs pairs, Baselines baselines, Cells cells) {
        this.ledger = ledger;
        this.queue = new Queue(pairs);
        this.rows = new ParcelRows(pairs);
        this.agreements = new Agreements(pairs, baselines);
        this.arrivedCells = new ArrivedCells(cells);
    }

    /** Parcels of one shelf that travel in one call, each with the attempt it is on. */
    public record Sending(String batch, Account account, Shelf shelf, Instant sent, List<Parcel> parcels) {

        /** The same call, for some of its parcels. */
        public Sending of(Predicate<Parcel> some) {
            return new Sending(batch, account, shelf, sent, parcels.stream().filter(some).toList());
        }
    }

    /**
     * Claims the next parcels of this shelf, in order of admission: they are SENDING, and that is on the disk when this
     * returns. One that must go alone goes alone. Empty when nothing may go.
     */
    public Optional<Sending> claim(Account account, Shelf shelf, int limit, Predicate<Parcel> alone) {
        Instant now = ledger.now();
        return ledger.writeThrough(() -> ledger.writing(sql -> {
            List<Parcel> ready = together(queue.ready(sql, account, shelf, now, limit), alone);
            if (ready.isEmpty()) {
                return Optional.empty();
            }
            String batch = Ids.next();
            sql.each(CLAIM, ready, parcel -> new Object[]{batch, now, parcel.id()});
            return Optional.of(new Sending(batch, account, shelf, now, ready.stream().map(Dispatch::sent).toList()));
        }));
    }

    private static List<Parcel> together(List<Parcel> ready, Predicate<Parcel> alone) {
        if (!ready.isEmpty() && alone.test(ready.getFirst())) {
            return ready.subList(0, 1);
        }
        return ready.stream().takeWhile(alone.negate()).toList();
    }

    private static Parcel sent(Parcel parcel) {
        return new Parcel(parcel.id(), parcel.key(), parcel.runId(), parcel.change(), Parcel.State.SENDING,
                parcel.attempt() + 1);
    }

    private record OnTheWay(Parcel parcel, String batch, Instant sent) {}

    /** All that is SENDING for this account, call by call. */
    public List<Sending> onTheWay(Account account) {
        Map<String, List<OnTheWay>> calls = new TreeMap<>();
        ledger.read(sql -> sql.list(ON_THE_WAY,
                row -> new OnTheWay(rows.parcel(sql, row), row.getString(ParcelRows.NEXT),
                        Columns.instant(row, ParcelRows.NEXT + 1)),
                account.name(), account.person())).stream()
                .sorted(Comparator.comparing(each -> each.parcel().id()))
                .forEach(each -> calls.computeIfAbsent(each.batch(), batch -> new ArrayList<>()).add(each));
        return calls.entrySet().stream().map(call -> sending(account, call.getKey(), call.getValue())).toList();
    }

    private static Sending sending(Account account, String batch, List<OnTheWay> call) {
        return new Sending(batch, account, call.getFirst().parcel().change().shelf(), call.getFirst().sent(),
                call.stream().map(OnTheWay::parcel).toList());
    }

    /**
     * Writes the receipts of this attempt; in the same transaction what arrived is put into the account's cells, and the
     * Baseline advances. A parcel without a receipt stays SENDING. Answers the ids of the parcels that were received.
     */
    public List<String> receive(Sending sending, List<Receipt> receipts) {
        Map<String, Parcel> parcels = new HashMap<>();
        sending.parcels().forEach(parcel -> parcels.put(parcel.id(), parcel));
        List<Receipt> ours = receipts.stream().filter(receipt -> parcels.containsKey(receipt.parcelId())).toList();
        return ledger.writing(sql -> {
            ours.stream()
                    .filter(receipt -> !receipt.state().isFinal())
                    .forEach(receipt -> giveBack(sql, List.of(parcels.get(receipt.parcelId())),
                            Parcel.State.POSTPONED, receipt.until(), receipt.reason()));
            List<Receipt> last = ours.stream().filter(receipt -> receipt.state().isFinal()).toList();
            arrived(sql, received(sql, last, parcels), parcels);
            ours.forEach(
                    receipt -> LearnedIds.of(ledger, sql, parcels.get(receipt.parcelId()).change(), receipt.ids()));
            return ours.stream().map(Receipt::parcelId).toList();
        });
    }

    private List<Receipt> received(Statements sql, List<Receipt> receipts, Map<String, Parcel> parcels) {
        Instant now = ledger.now();
        int[] written = sql.each(RECEIVE, receipts, receipt -> new Object[]{receipt.state(), receipt.reason(), now,
                receipt.parcelId(), parcels.get(receipt.parcelId()).attempt()});
        List<Receipt> received = new ArrayList<>(receipts.size());
        for (int i = 0; i < written.length; i++) {
            if (written[i] == 1) {
                received.add(receipts.get(i));
            }
        }
        return received;
    }

    private void arrived(Statements sql, List<Receipt> received, Map<String, Parcel> parcels) {
        List<Receipt> arrived = received.stream().filter(Dispatch::arrived).toList();
        List<Change> changes = arrived.stream().map(receipt -> parcels.get(receipt.parcelId()).change()).toList();
        arrivedCells.put(sql, arrived, parcels);
        agreements.note(sql, changes);
    }

    static boolean arrived(Receipt receipt) {
        return receipt.state() == Parcel.State.DELIVERED || receipt.state() == Parcel.State.ALREADY_THERE;
    }

    /** They did not arrive and wait again, at once. What the source changed its mind about meanwhile is SUPERSEDED. */
    public void release(Sending sending) {
        ledger.writing(sql -> giveBack(sql, sending.parcels(), Parcel.State.ADMITTED, Instant.EPOCH, null));
    }

    /** Like {@link #release}, but not before then, with the reason shown on the page. */
    public void postpone(Sending sending, Instant until, String reason) {
        ledger.writing(sql -> giveBack(sql, sending.parcels(), Parcel.State.POSTPONED, until, reason));
    }

    private int giveBack(Statements sql, List<Parcel> parcels, Parcel.State state, Instant due, String reason) {
        Instant now = ledger.now();
        sql.each(SUPERSEDE, parcels, parcel -> new Object[]{now, parcel.id(), parcel.attempt()});
        sql.each(GIVE_BACK, parcels,
                parcel -> new Object[]{state, due == null ? now : due, reason, parcel.id(), parcel.attempt()});
        return parcels.size();
    }
}
