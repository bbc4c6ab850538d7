package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Cursor;
import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Snapshot;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.engine.Plays;
import dev.kinorelay.ledger.Baselines;
import dev.kinorelay.ledger.Cells;
import dev.kinorelay.ledger.Snapshots;
import org.springframework.stereotype.Component;

/** The sides of a comparison, wherever they are kept: a shelf of the ledger in place, any other as it was staged. */
@Component
public class Sides {

    private final Snapshots snapshots;
    private final Cells cells;
    private final Baselines baselines;
    private final Plays plays;

    Sides(Snapshots snapshots, Cells cells, Baselines baselines, Plays plays) {
        this.plays = plays;
        this.snapshots = snapshots;
        this.cells = cells;
        this.baselines = baselines;
    }

    public Cursor<Mark> source(Snapshot snapshot) {
        return snapshot.isInPlace() ? cells.marks(snapshot.account(), snapshot.shelf()) : snapshots.marks(snapshot);
    }

    public Cursor<Mark> target(Baselines.Pair pair) {
        return cells.target(pair);
    }

    public Cursor<Mark> baseline(Baselines.Pair pair) {
        return baselines.marks(pair);
    }

    /** What two shelves that follow each other agree on. */
    public Cursor<Mark> shared(Baselines.Pair pair) {
        return baselines.shared(pair);
    }

    /** Whether the two shelves, both with something on them, never agreed on anything. */
    public boolean meetForTheFirstTime(Baselines.Pair pair) {
        return size(pair.source(), pair.sourceShelf()) > 0 && size(pair.target(), pair.targetShelf()) > 0
                && baselines.isEmpty(pair) && baselines.isEmpty(pair.turned());
    }

    /** Which plays of two sides are one. */
    public Plays plays() {
        return plays;
    }

    /** Whether the title stands there, on a shelf of plays at least once. */
    public boolean holds(Account account, Shelf shelf, TitleId title) {
        return cells.holds(account, shelf, title);
    }

    public long size(Account account, Shelf shelf) {
        return cells.size(account, shelf);
    }
}
