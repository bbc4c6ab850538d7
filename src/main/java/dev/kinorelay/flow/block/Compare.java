package dev.kinorelay.flow.block;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.ChangeSet;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Snapshot;
import dev.kinorelay.engine.ConflictPolicy;
import dev.kinorelay.engine.RatingScale;
import dev.kinorelay.engine.Reconciler;
import dev.kinorelay.flow.Accounts;
import dev.kinorelay.flow.Carried;
import dev.kinorelay.flow.Leaving;
import dev.kinorelay.flow.Meeting;
import dev.kinorelay.flow.Mirror;
import dev.kinorelay.flow.Progress;
import dev.kinorelay.flow.RunInProgress;
import dev.kinorelay.flow.Sides;
import dev.kinorelay.ledger.Baselines;
import dev.kinorelay.ledger.ChangeSets;
import dev.kinorelay.ledger.Ledger;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/** compare: what must change on the target shelf so that it follows the snapshot, or on both so that they follow each other. */
@Component("compare")
class Compare {

    private final Ledger ledger;
    private final Accounts accounts;
    private final Mirror mirror;
    private final Leaving leaving;
    private final Sides sides;
    private final ChangeSets changeSets;
    private final Baselines baselines;
    private final Meeting meeting;

    Compare(Ledger ledger, Accounts accounts, Mirror mirror, Leaving leaving, Sides sides, ChangeSets changeSets,
            Baselines baselines, Meeting meeting) {
        this.meeting = meeting;
        this.ledger = ledger;
        this.accounts = accounts;
        this.mirror = mirror;
        this.leaving = leaving;
        this.sides = sides;
        this.changeSets = changeSets;
        this.baselines = baselines;
    }

    public ChangeSet compare(Exchange exchange, String account, String shelf, String policy, String conflicts,
            String removals, boolean fresh) throws Exception {
        var run = Carried.run(exchange);
        var snapshot = exchange.getMessage().getMandatoryBody(Snapshot.class);
        ledger.endGroup(); // what this run has admitted is part of what is compared
        Account target = accounts.of(run.person(), account);
        Shelf targetShelf = shelf.isEmpty() ? snapshot.shelf() : new Shelf(shelf);
        var pair = new Baselines.Pair(snapshot.account(), snapshot.shelf(), target, targetShelf);
        boolean guarded = "guarded".equals(removals);
        var changes = "twoWay".equals(policy)
                ? meeting.of(run, snapshot, pair, new Meeting.Wish(guarded, ConflictPolicy.named(conflicts), fresh))
                : reconcile(run, snapshot, pair, terms(run, snapshot, pair, guarded, fresh));
        run.compared(changes);
        return changes;
    }

    /** A target on another machine is mirrored first, so that what is compared is what stands there now. */
    private Reconciler.Terms terms(RunInProgress run, Snapshot snapshot, Baselines.Pair pair, boolean removals,
            boolean fresh) {
        boolean whole = accounts.inLedger(pair.target(), pair.targetShelf())
                || mirror.once(run, pair.target(), pair.targetShelf(), fresh).complete();
        return new Reconciler.Terms(removals, snapshot.complete(), whole, removals && snapshot.isInPlace()
                ? leaving.from(run, snapshot.account(), snapshot.shelf())
                : mark -> false);
    }

    private ChangeSet reconcile(RunInProgress run, Snapshot snapshot, Baselines.Pair pair, Reconciler.Terms terms) {
        try (var recording = changeSets.record(pair);
                var source = sides.source(snapshot);
                var target = sides.target(pair);
                var base = sides.baseline(pair)) {
            run.progress().begin(Progress.Phase.COMPARING, snapshot.rows());
            var findings = new RecordedFindings(recording, baselines, pair);
            var told = new NoBackDating(findings, accounts.backDates(pair.target(), pair.targetShelf()),
                    mark -> sides.holds(pair.target(), pair.targetShelf(), mark.titleId()));
            new Reconciler(terms, told, sides.plays(), scale(pair)).oneWay(run.progress().walked(source), target, base);
            told.flush();
            findings.flush();
            findings.words(terms).forEach(run::note);
            String id = recording.seal();
            return new ChangeSet(id, pair.target(), pair.targetShelf(),
                    findings.counts(run.resolved(), sides.size(pair.target(), pair.targetShelf())),
                    admitting(run.progress(), changeSets.changes(id, pair), findings.total()));
        }
    }

    /** What the coarser of both shelves makes of a rating is no other rating. */
    private RatingScale scale(Baselines.Pair pair) {
        int there = accounts.ratingSteps(pair.target(), pair.targetShelf());
        int here = accounts.ratingSteps(pair.source(), pair.sourceShelf());
        return new RatingScale(here == 0 ? there : there == 0 ? here : Math.min(here, there));
    }

    private static Iterable<Change> admitting(Progress progress, Iterable<Change> changes, long total) {
        return () -> {
            progress.begin(Progress.Phase.ADMITTING, total);
            return progress.counted(changes.iterator(), Change::title);
        };
    }
}
