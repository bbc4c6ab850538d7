package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.ChangeSet;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.ledger.Cells;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Titles that are never to be requested: they stand on the person's own list of that name. */
@Component
public class Unwanted {

    static final Shelf NEVER = Shelf.list("never-request");

    private final Cells cells;

    Unwanted(Cells cells) {
        this.cells = cells;
    }

    /** The changes that may go on; those left out are counted and told. Other shelves than that of requests are no matter. */
    public ChangeSet without(RunInProgress run, ChangeSet changes) {
        var library = Account.library(run.person());
        if (changes.back() != null || !changes.shelf().equals(Shelf.REQUESTS)
                || cells.size(library, NEVER) == 0) {
            return changes;
        }
        Set<TitleId> never = new HashSet<>();
        try (var marks = cells.marks(library, NEVER)) {
            marks.forEachRemaining(mark -> never.add(mark.titleId()));
        }
        long out = count(changes.source().iterator(), never);
        return out == 0 ? changes : without(run, changes, never, out);
    }

    private static ChangeSet without(RunInProgress run, ChangeSet changes, Set<TitleId> never, long out) {
        run.note((out == 1 ? "1 title is" : out + " titles are") + " not requested, for your list "
                + NEVER.name().substring("list:".length()) + " says never.");
        var before = changes.counts();
        var counts = new ChangeSet.Counts(before.added() - out, before.changed(), before.removed(),
                before.unchanged() + out, before.duplicate(), before.unresolved(), before.kept(), before.shelfSize());
        return new ChangeSet(changes.id(), changes.account(), changes.shelf(), counts,
                () -> new Wanted(changes.source().iterator(), never));
    }

    private static boolean isUnwanted(Change change, Set<TitleId> never) {
        return change.isAdd() && never.contains(change.titleId());
    }

    private static long count(Iterator<Change> changes, Set<TitleId> never) {
        long count = 0;
        while (changes.hasNext()) {
            count += isUnwanted(changes.next(), never) ? 1 : 0;
        }
        return count;
    }

    /** The changes that are left. */
    private static final class Wanted implements Iterator<Change>, AutoCloseable {

        private final Iterator<Change> all;
        private final Set<TitleId> never;
        private Change next;

        Wanted(Iterator<Change> all, Set<TitleId> never) {
            this.all = all;
            this.never = never;
        }

        @Override
        public boolean hasNext() {
            while (next == null && all.hasNext()) {
                Change change = all.next();
                next = isUnwanted(change, never) ? null : change;
            }
            return next != null;
        }

        @Override
        public Change next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Change change = next;
            next = null;
            return change;
        }

        @Override
        public void close() throws Exception {
            if (all instanceof AutoCloseable open) {
                open.close();
            }
        }
    }
}
