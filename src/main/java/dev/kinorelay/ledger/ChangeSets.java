package dev.kinorelay.ledger;

import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Verb;
import org.springframework.stereotype.Repository;

/** The changes of a comparison, stored as they are found and read back in pages, with the facts of their titles. */
@Repository
public class ChangeSets {

    /** Takes changes in order. */
    public interface Recording extends AutoCloseable {

        /** {@code before}: the target's mark, or null. */
        void add(Verb verb, Mark wanted, Mark before, String reason);

        /** The id under which {@link ChangeSets#changes} finds them. */
        String seal();

        @Override
        void close();
    }

    public Recording record(Baselines.Pair pair) {
        throw new UnsupportedOperationException();
    }

    /** In the order they were added, numbered from 1; each iterator begins anew. */
    public Iterable<Change> changes(String id, Baselines.Pair pair) {
        throw new UnsupportedOperationException();
    }

    public void discard(String id) {
        throw new UnsupportedOperationException();
    }
}
