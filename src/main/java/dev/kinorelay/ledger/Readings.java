package dev.kinorelay.ledger;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Snapshot;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was read of shelves on other machines: the last good reading of each, and its entries brought into the cells. */
@Component
public class Readings {

    private static final String LAST = """
            SELECT mark, began FROM reading WHERE person = ? AND account = ? AND shelf = ?""";
    private static final String KEEP = """
            INSERT INTO reading (person, account, shelf, mark, began) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (person, account, shelf) DO UPDATE SET mark = excluded.mark, began = excluded.began""";
    private final Ledger ledger;
    private final Drafts drafts;

    Readings(Ledger ledger, Drafts drafts) {
        this.ledger = ledger;
        this.drafts = drafts;
    }

    /** The last good reading: the Reader's own mark, and when it began. */
    public record Last(String mark, Instant began) {}

    /** What a shelf held, and how much of it a reading no longer has. */
    public record Losses(long held, long lost) {

        /** So much that it is looked at twice: ten entries, or half of the shelf. */
        public boolean isSuspicious() {
            return lost >= 10 || lost > 0 && lost * 2 >= held;
        }
    }

    public Optional<Last> last(Account account, Shelf shelf) {
        return ledger.read(sql -> sql.first(LAST, row -> new Last(row.getString(1), Columns.instant(row, 2)),
                account.person(), account.name(), shelf));
    }

    public void keep(Account account, Shelf shelf, Last reading) {
        ledger.writing(sql -> sql.run(KEEP, account.person(), account.name(), shelf, reading.mark(), reading.began()));
    }

    /** What the cells hold that the resolved snapshot does not. Cells written since it was begun are not asked. */
    public Losses losses(Snapshot snapshot, Instant began) {
        return new CellMerge(ledger, drafts.find(snapshot.id()).number(), snapshot, began).losses();
    }

    /** Whether both hold the same titles with the same values. */
    public boolean areEqual(Snapshot one, Snapshot other) {
        long first = drafts.find(one.id()).number();
        long second = drafts.find(other.id()).number();
        return ledger
                .readAtOnce(sql -> CellMerge.isWithin(sql, first, second) && CellMerge.isWithin(sql, second, first));
    }

    /**
     * Brings the resolved snapshot into the cells of its shelf; {@code whole}: what it does not hold is gone. A cell
     * written since the reading began is left as it is, for the reading may be older than that.
     */
    public void merge(Snapshot snapshot, Instant began, boolean whole) {
        var merge = new CellMerge(ledger, drafts.find(snapshot.id()).number(), snapshot, began);
        merge.put();
        if (whole) {
            merge.take();
        }
    }
}
