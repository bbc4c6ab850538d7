package dev.kinorelay.domain;

import java.util.Iterator;

/** All Changes of one comparison, kept in the ledger, with the counts the guard looks at; {@code changes} iterates them. */
public record ChangeSet(String id, Account account, Shelf shelf, Counts counts, Iterable<Change> source) {

    /** What a comparison came to; {@code kept}: titles gone from the source that stay, because removals are off. */
    public record Counts(long added, long changed, long removed, long unchanged, long duplicate, long unresolved,
            long kept, long shelfSize) {

        public long total() {
            return added + changed + removed;
        }
    }

    public Iterator<Change> changes() {
        return source.iterator();
    }

    public boolean isEmpty() {
        return counts.total() == 0;
    }
}
