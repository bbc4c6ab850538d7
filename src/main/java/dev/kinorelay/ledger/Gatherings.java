package dev.kinorelay.ledger;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Snapshot;
import java.util.List;
import org.springframework.stereotype.Component;

/** Several shelves as one: a title that stands on many of them stands once, as the first of them has it. */
@Component
public class Gatherings {

    private static final String TAKE = """
            INSERT INTO mark (draft, title_id, occurrence, value, since, rank, note)
            SELECT ?, title_id, '', '', since, rank, note FROM cell
            WHERE person = ? AND account = ? AND shelf = ? AND present = 1
            ORDER BY rank IS NULL, rank, title_id LIMIT ?
            ON CONFLICT DO NOTHING""";

    private final Ledger ledger;
    private final Drafts drafts;

    Gatherings(Ledger ledger, Drafts drafts) {
        this.ledger = ledger;
        this.drafts = drafts;
    }

    /** What was gathered, and how many titles stood on more than one of the shelves. */
    public record Gathered(Snapshot snapshot, long repeated) {}

    /** Takes the first so many titles of each shelf of the account (0: all), for a shelf of another name. */
    public Gathered gather(Account account, List<Shelf> shelves, int most, Shelf as, boolean complete) {
        var draft = drafts.open();
        int limit = most == 0 ? Integer.MAX_VALUE : most;
        long[] sums = ledger.writing(sql -> {
            long rows = 0;
            long kept = 0;
            for (Shelf shelf : shelves) {
                rows += Math.min(limit, sql.number(Cells.SIZE, account.person(), account.name(), shelf));
                kept += sql.run(TAKE, draft.number(), account.person(), account.name(), shelf, limit);
            }
            return new long[]{rows, rows - kept};
        });
        return new Gathered(new Snapshot(draft.id(), account, as, complete, sums[0], ledger.now()), sums[1]);
    }
}
