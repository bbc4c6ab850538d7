package dev.kinorelay.ledger;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Cursor;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Snapshot;
import java.util.function.Consumer;
import org.springframework.stereotype.Repository;

/** The staging table: entries are streamed in as they are read and come back sorted, so memory does not grow with a shelf. */
@Repository
public class Snapshots {

    /** Takes entries; {@code seal} makes the Snapshot. Closed without seal, its rows are gone. */
    public interface Staging extends Consumer<Entry>, AutoCloseable {

        Snapshot seal(boolean complete);

        @Override
        void close();
    }

    /** What resolving came to: rows without a TitleId, and rows that repeat a title (or play) already on the shelf. */
    public record Resolved(long unresolved, long duplicates) {}

    public Staging stage(Account account, Shelf shelf) {
        throw new UnsupportedOperationException();
    }

    /**
     * Gives each row its TitleId by the external ids known, makes titles for new imdb ids, brings the titles' facts up to
     * date, and marks duplicates (the first row of a title wins). All in SQL over the staging table.
     */
    public Resolved resolve(Snapshot snapshot) {
        throw new UnsupportedOperationException();
    }

    /** Resolved rows without duplicates, sorted by title and occurrence, read in pages by key. */
    public Cursor<Mark> marks(Snapshot snapshot) {
        throw new UnsupportedOperationException();
    }

    public void discard(Snapshot snapshot) {
        throw new UnsupportedOperationException();
    }

    /** At start-up: what an interrupted program left behind. */
    public void discardAll() {
        throw new UnsupportedOperationException();
    }
}
