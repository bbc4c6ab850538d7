package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.flow.desk.PlanDesk.Moment;
import dev.kinorelay.ledger.Past;
import dev.kinorelay.ledger.PlannedParcels.Place;
import dev.kinorelay.ledger.Runs;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Plans how a shelf becomes again what it was. */
@Component
class Restoring {

    private static final int MOMENTS = 50;
    private final OwnPlans plans;
    private final Past past;
    private final Runs runs;
    private final InboxLook look;
    private final Clock clock;

    Restoring(OwnPlans plans, Past past, Runs runs, InboxLook look, Clock clock) {
        this.plans = plans;
        this.past = past;
        this.runs = runs;
        this.look = look;
        this.clock = clock;
    }

    List<Moment> moments(Account account, Shelf shelf) {
        return past.deliveries(account, shelf, MOMENTS).stream()
                .map(run -> new Moment(run.opened(), run.runId(), run.pipeline(), run.changes())).toList();
    }

    String plan(Account account, Shelf shelf, Instant at) {
        if (at.isAfter(clock.instant())) {
            throw new NeedsAttention("That moment is yet to come", "Choose one that has passed.");
        }
        var words = plans.looked(List.of(new Place(account, shelf)));
        var run = plans.open(OwnPlans.RESTORE, "", account.person(), OwnPlans.RESTORE,
                id -> OwnPlans.RESTORE + ":" + account + "/" + shelf + "/" + id);
        runs.about(run.id(), account.name(), shelf.name());
        var plan = plans.plan(run);
        try (var changes = past.changesBackTo(account, shelf, at)) {
            changes.forEachRemaining(change -> plans.impossible(change)
                    .ifPresentOrElse(why -> plan.cannot(change, why), () -> plan.wants(change)));
        }
        plan.decide("Makes the " + shelf + " of " + account + " what it was on " + look.day(at) + "." + words);
        return run.id();
    }
}
