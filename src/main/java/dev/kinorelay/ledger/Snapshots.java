package dev.kinorelay.ledger;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Cursor;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Snapshot;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The staging table: entries are streamed in as they are read and come back sorted, so memory does not grow with a shelf. */
@Component
public class Snapshots {

    private static final String PAGE = """
            SELECT title_id, occurrence, value, since, rank, note FROM mark
            WHERE draft = ? AND (title_id, occurrence) > (?, ?)
            ORDER BY title_id, occurrence LIMIT ?""";

    private final Ledger ledger;
    private final Drafts drafts;

    Snapshots(Ledger ledger, Drafts drafts) {
        this.ledger = ledger;
        this.drafts = drafts;
    }

    /** Takes entries; {@code seal} makes the Snapshot. Closed without seal, its rows are gone. */
    public interface Staging extends Consumer<Entry>, AutoCloseable {

        Snapshot seal(boolean complete);

        @Override
        void close();
    }

    /** What resolving came to: rows without a TitleId, and rows that repeat a title (or play) already on the shelf. */
    public record Resolved(long unresolved, long duplicates) {}

    public Staging stage(Account account, Shelf shelf) {
        return new Stage(account, shelf, drafts.open());
    }

    /**
     * Gives each row its TitleId by the external ids known, makes titles for new imdb ids, brings the titles' facts up to
     * date, and marks duplicates (the first row of a title wins). All in SQL over the staging table.
     */
    public Resolved resolve(Snapshot snapshot) {
        return new Resolution(ledger, drafts.find(snapshot.id()), snapshot.account().service()).of(snapshot.rows());
    }

    /** Resolved rows without duplicates, sorted by title and occurrence, read in pages by key. */
    public Cursor<Mark> marks(Snapshot snapshot) {
        long draft = drafts.find(snapshot.id()).number();
        return new Pages<>((after, limit) -> ledger.read(sql -> sql.list(PAGE,
                row -> new Mark(new TitleId(row.getString(1)), row.getString(2), Value.decode(row.getString(3)), 0,
                        Columns.instant(row, 4), Columns.integer(row, 5), row.getString(6)),
                draft, Pages.title(after), Pages.occurrence(after), limit)));
    }

    public void discard(Snapshot snapshot) {
        drafts.discard(snapshot.id());
    }

    /** At start-up: what an interrupted program left behind, changes of comparisons included. */
    public void discardAll() {
        drafts.discardAll();
    }

    private final class Stage implements Staging {

        private static final int BUNDLE = 1000;

        private final Account account;
        private final Shelf shelf;
        private final Drafts.Draft draft;
        private final List<StagedRow> bundle = new ArrayList<>(BUNDLE);
        private long rows;
        private boolean done;

        Stage(Account account, Shelf shelf, Drafts.Draft draft) {
            this.account = account;
            this.shelf = shelf;
            this.draft = draft;
        }

        @Override
        public void accept(Entry entry) {
            bundle.add(new StagedRow(draft.spot(++rows), entry));
            if (bundle.size() == BUNDLE) {
                store();
            }
        }

        private void store() {
            ledger.writing(sql -> {
                sql.each(StagedRow.ADD, bundle, StagedRow::values);
                return sql.each(StagedRow.ADD_ID, bundle.stream().flatMap(row -> row.otherIds().stream()).toList(),
                        id -> id);
            });
            bundle.clear();
        }

        @Override
        public Snapshot seal(boolean complete) {
            store();
            done = true;
            return new Snapshot(draft.id(), account, shelf, complete, rows, ledger.now());
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
