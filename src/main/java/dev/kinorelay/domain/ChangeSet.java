package dev.kinorelay.domain;

import java.util.Iterator;
import java.util.List;

/**
 * All Changes of one comparison, kept in the ledger, with the counts the guard looks at; {@code changes} iterates them.
 * {@code back}: those that go to the other side, null where a shelf only follows.
 */
public record ChangeSet(String id, Account account, Shelf shelf, Counts counts, Iterable<Change> source,
        ChangeSet back) {

    public ChangeSet(String id, Account account, Shelf shelf, Counts counts, Iterable<Change> source) {
        this(id, account, shelf, counts, source, null);
    }

    /** What a comparison came to; {@code kept}: titles gone from the source that stay, because removals are off. */
    public record Counts(long added, long changed, long removed, long unchanged, long duplicate, long unresolved,
            long kept, long shelfSize) {

        /** How many rows were compared. */
        public long rows() {
            return added + changed + unchanged + duplicate + unresolved;
        }

        public long total() {
            return added + changed + removed;
        }
    }

    /** Numbered as they come. */
    public Iterator<Change> changes() {
        return back == null ? source.iterator() : new Following(source.iterator(), back.changes(), counts.total());
    }

    public boolean isEmpty() {
        return counts.total() == 0 && (back == null || back.isEmpty());
    }

    private record Following(Iterator<Change> there, Iterator<Change> back,
            long before) implements Iterator<Change>, AutoCloseable {

        @Override
        public boolean hasNext() {
            return there.hasNext() || back.hasNext();
        }

        @Override
        public Change next() {
            return there.hasNext() ? there.next() : back.next().after(before);
        }

        @Override
        public void close() throws Exception {
            for (Iterator<Change> each : List.of(there, back)) {
                if (each instanceof AutoCloseable open) {
                    open.close();
                }
            }
        }
    }
}
