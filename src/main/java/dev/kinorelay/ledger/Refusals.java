package dev.kinorelay.ledger;

import java.util.List;
import org.springframework.stereotype.Component;

/** What services said no to, and why. */
@Component
public class Refusals {

    private static final String NEWEST = "SELECT " + ParcelRows.SHOWN + """
            FROM parcel p JOIN title t ON t.id = p.title_id
            WHERE p.state = 'REFUSED' AND p.run IS NOT NULL AND p.id < ?
            ORDER BY p.id DESC LIMIT ?""";
    private static final String AFTER_ALL = "~";

    private final Ledger ledger;
    private final ParcelRows rows;

    Refusals(Ledger ledger, Pairs pairs) {
        this.ledger = ledger;
        this.rows = new ParcelRows(pairs);
    }

    /** Newest first, before the parcel of this id (null: from the newest), for as long as their runs are kept. */
    public List<Parcels.Row> page(String before, int limit) {
        return ledger.read(sql -> sql.list(NEWEST, row -> rows.shown(sql, row), before == null ? AFTER_ALL : before,
                limit));
    }
}
