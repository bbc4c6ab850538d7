package dev.kinorelay.flow.block;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.ChangeSet;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Snapshot;
import dev.kinorelay.engine.Reconciler;
import dev.kinorelay.flow.Accounts;
import dev.kinorelay.flow.Carried;
import dev.kinorelay.flow.RunInProgress;
import dev.kinorelay.flow.Sides;
import dev.kinorelay.ledger.Baselines;
import dev.kinorelay.ledger.ChangeSets;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/** compare: what must change on the target shelf so that it follows the snapshot. */
@Component("compare")
class Compare {

    private final Accounts accounts;
    private final Sides sides;
    private final ChangeSets changeSets;
    private final Baselines baselines;

    Compare(Accounts accounts, Sides sides, ChangeSets changeSets, Baselines baselines) {
        this.accounts = accounts;
        this.sides = sides;
        this.changeSets = changeSets;
        this.baselines = baselines;
    }

    public ChangeSet compare(Exchange exchange, String account, String shelf, String removals)
            throws Exception {
        var run = Carried.run(exchange);
        var snapshot = exchange.getMessage().getMandatoryBody(Snapshot.class);
        Account target = accounts.of(run.person(), account);
        Shelf targetShelf = shelf.isEmpty() ? snapshot.shelf() : new Shelf(shelf);
        var pair = new Baselines.Pair(snapshot.account(), snapshot.shelf(), target, targetShelf);
        var terms = new Reconciler.Terms("guarded".equals(removals), snapshot.complete());
        var changes = reconcile(run, snapshot, pair, terms);
        run.compared(changes);
        if (changes.counts().kept() > 0) {
            run.note(kept(changes.counts().kept(), terms));
        }
        return changes;
    }

    private ChangeSet reconcile(RunInProgress run, Snapshot snapshot, Baselines.Pair pair, Reconciler.Terms terms) {
        try (var recording = changeSets.record(pair);
                var source = sides.source(snapshot);
                var target = sides.target(pair);
                var base = sides.baseline(pair)) {
            var findings = new RecordedFindings(recording, baselines, pair);
            new Reconciler(terms, findings).oneWay(source, target, base);
            findings.flush();
            String id = recording.seal();
            return new ChangeSet(id, pair.target(), pair.targetShelf(),
                    findings.counts(run.resolved(), sides.size(pair.target(), pair.targetShelf())),
                    changeSets.changes(id, pair));
        }
    }

    private static String kept(long kept, Reconciler.Terms terms) {
        String titles = kept == 1 ? "1 title is" : kept + " titles are";
        String why = terms.complete() ? "removals are off in this pipeline"
                : "the source could not be read completely, and what is missing there means nothing";
        return titles + " no longer in the source and stay, because " + why + ".";
    }
}
