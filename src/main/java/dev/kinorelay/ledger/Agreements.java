package dev.kinorelay.ledger;

import dev.kinorelay.domain.Change;
import java.util.ArrayList;
import java.util.List;

/** What arrived is what both sides agree on from now on. */
final class Agreements {

    private final Pairs pairs;
    private final Baselines baselines;

    Agreements(Pairs pairs, Baselines baselines) {
        this.pairs = pairs;
        this.baselines = baselines;
    }

    void note(Statements sql, List<Change> arrived) {
        List<Baselines.Agreement> agreed = new ArrayList<>(arrived.size());
        for (Change change : arrived) {
            if (!isOwnPast(change)) {
                agreed.add(agreement(change));
            }
        }
        baselines.carriedOut(sql, agreed);
    }

    /** A shelf put back to what it was: what other shelves said last stays said, so that they do not repeat it. */
    private static boolean isOwnPast(Change change) {
        return change.source().equals(change.account()) && change.sourceShelf().equals(change.shelf());
    }

    private Baselines.Agreement agreement(Change change) {
        String pair = pairs.baseline(pairs.id(
                new Baselines.Pair(change.source(), change.sourceShelf(), change.account(), change.shelf())));
        return new Baselines.Agreement(pair, change.verb(), change.titleId(), change.occurrence(), change.value());
    }
}
