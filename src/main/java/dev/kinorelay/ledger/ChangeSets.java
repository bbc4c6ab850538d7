package dev.kinorelay.ledger;

import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.ledger.Baselines.Pair;
import dev.kinorelay.ledger.Drafts.Draft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The changes of a comparison, stored as they are found and read back in pages, with the facts of their titles. */
@Component
public class ChangeSets {

    /** The revision is the one the target's mark was seen with; a cell that is not on the shelf may still have one. */
    private static final String ADD = """
            INSERT INTO change (spot, verb, title_id, occurrence, value, before, revision, since, rank, note, reason)
            VALUES (?, ?, ?, ?, ?, ?, coalesce(?, (SELECT revision FROM cell
                WHERE person = ? AND account = ? AND shelf = ? AND title_id = ? AND occurrence = ?), 0), ?, ?, ?, ?)""";

    private static final String PAGE = """
            SELECT c.spot, c.verb, c.title_id, c.occurrence, c.value, c.before, c.revision, c.since, c.rank, c.note,
                c.reason,""" + TitleColumns.FULL + """
            FROM change c JOIN title t ON t.id = c.title_id
            WHERE c.spot > ? AND c.spot <= ?
            ORDER BY c.spot LIMIT ?""";

    private final Ledger ledger;
    private final Drafts drafts;

    ChangeSets(Ledger ledger, Drafts drafts) {
        this.ledger = ledger;
        this.drafts = drafts;
    }

    /** Takes changes in order. */
    public interface Recording extends AutoCloseable {

        /** {@code before}: the target's mark, or null; {@code wanted} may be null for a REMOVE. */
        void add(Verb verb, Mark wanted, Mark before, String reason);

        /** The id under which {@link ChangeSets#changes} finds them. */
        String seal();

        @Override
        void close();
    }

    public Recording record(Pair pair) {
        return new Record(pair, drafts.open());
    }

    /** In the order they were added, numbered from 1; each iterator begins anew. */
    public Iterable<Change> changes(String id, Pair pair) {
        Draft draft = drafts.find(id);
        return () -> new Pages<Change>((after, limit) -> ledger.read(sql -> sql.list(PAGE,
                row -> change(row, draft, pair), draft.spot(after == null ? 0 : after.number()), draft.last(), limit)));
    }

    private static Change change(ResultSet row, Draft draft, Pair pair) throws SQLException {
        String before = row.getString(6);
        return new Change(row.getLong(1) - draft.first(), Verb.valueOf(row.getString(2)), pair.source(),
                pair.sourceShelf(), pair.target(), pair.targetShelf(), new TitleId(row.getString(3)),
                TitleColumns.full(row, 12), Value.decode(row.getString(5)),
                before == null ? null : Value.decode(before),
                row.getString(4), row.getLong(7), Columns.instant(row, 8), Columns.integer(row, 9), row.getString(10),
                row.getString(11));
    }

    public void discard(String id) {
        drafts.discard(id);
    }

    private final class Record implements Recording {

        private static final int BUNDLE = 1000;

        private final Pair pair;
        private final Draft draft;
        private final List<Object[]> bundle = new ArrayList<>(BUNDLE);
        private long rows;
        private boolean done;

        Record(Pair pair, Draft draft) {
            this.pair = pair;
            this.draft = draft;
        }

        @Override
        public void add(Verb verb, Mark wanted, Mark before, String reason) {
            Mark mark = wanted == null ? before : wanted;
            Long revision = before == null || before.revision() == 0 ? null : Long.valueOf(before.revision());
            bundle.add(new Object[]{draft.spot(++rows), verb, mark.titleId(), mark.occurrence(),
                    mark.value().code(), before == null ? null : before.value().code(), revision,
                    pair.target().person(), pair.target().name(), pair.targetShelf(), mark.titleId(), mark.occurrence(),
                    mark.since(), mark.rank(), mark.note(), reason});
            if (bundle.size() == BUNDLE) {
                store();
            }
        }

        private void store() {
            ledger.writing(sql -> sql.each(ADD, bundle, row -> row));
            bundle.clear();
        }

        @Override
        public String seal() {
            store();
            done = true;
            return draft.id();
        }

        @Override
        public void close() {
            if (!done) {
                done = true;
                drafts.discard(draft.id());
            }
        }
    }
}
