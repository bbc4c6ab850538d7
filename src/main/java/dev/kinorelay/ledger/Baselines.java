package dev.kinorelay.ledger;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Cursor;
import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Shelf;
import java.util.List;
import org.springframework.stereotype.Repository;

/** What a source shelf and a target shelf last agreed on, title by title. */
@Repository
public class Baselines {

    /** Two shelves that are compared with each other. */
    public record Pair(Account source, Shelf sourceShelf, Account target, Shelf targetShelf) {}

    public Cursor<Mark> marks(Pair pair) {
        throw new UnsupportedOperationException();
    }

    /** Both sides were found equal in these titles. */
    public void agree(Pair pair, List<Mark> marks) {
        throw new UnsupportedOperationException();
    }
}
