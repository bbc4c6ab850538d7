package dev.kinorelay.flow;

import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Run;
import dev.kinorelay.flow.desk.ProgressDesk;
import dev.kinorelay.ledger.Outcomes;
import dev.kinorelay.ledger.Runs;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells how far runs are: while their routes go on, and while couriers carry what they admitted. */
@Component
class Onlookers implements ProgressDesk {

    private static final int DELIVERING_SHOWN = 20;
    private static final Set<Parcel.State> OPEN = EnumSet.of(Parcel.State.ADMITTED, Parcel.State.SENDING,
            Parcel.State.POSTPONED);

    private final RunsUnderWay underWay;
    private final Runs runs;
    private final Outcomes outcomes;
    private final KeptFiles kept;
    private final Clock clock;

    Onlookers(RunsUnderWay underWay, Runs runs, Outcomes outcomes, KeptFiles kept, Clock clock) {
        this.underWay = underWay;
        this.runs = runs;
        this.outcomes = outcomes;
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public Optional<Progress> of(String runId) {
        return underWay.find(runId).map(Onlookers::told).or(() -> runs.find(runId)
                .filter(run -> run.state() == Run.State.DECIDED).map(this::delivering));
    }

    @Override
    public List<Progress> all() {
        var delivering = runs.page(new Runs.Wanted(null, null, Run.State.DECIDED, null, DELIVERING_SHOWN)).stream()
                .filter(run -> underWay.find(run.id()).isEmpty()).map(this::delivering);
        return Stream.concat(underWay.all().stream().map(Onlookers::told), delivering).toList();
    }

    private static Progress told(RunInProgress run) {
        var look = run.progress().look();
        return new Progress(run.runId(), Phase.valueOf(look.phase().name()), look.title(), look.done(), look.total(),
                look.errors(), look.left().map(Duration::toSeconds).orElse(null));
    }

    private Progress delivering(Run run) {
        var counts = outcomes.of(run.id());
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        long done = total - sum(counts, OPEN);
        long gone = Duration.between(run.decided(), clock.instant()).toSeconds();
        var sent = outcomes.page(run.id(), Parcel.State.SENDING, null, 1);
        return new Progress(run.id(), Phase.DELIVERING,
                sent.isEmpty() ? null : sent.getFirst().parcel().change().title(), done, total,
                counts.getOrDefault(Parcel.State.REFUSED, 0L), done == 0 ? null : gone * (total - done) / done);
    }

    private static long sum(Map<Parcel.State, Long> counts, Set<Parcel.State> states) {
        return states.stream().mapToLong(state -> counts.getOrDefault(state, 0L)).sum();
    }

    @Override
    public boolean cancel(String runId) {
        var run = underWay.find(runId);
        run.ifPresent(wanted -> wanted.progress().cancel());
        return run.isPresent();
    }

    @Override
    public boolean again(String runId) {
        try {
            return kept.putBack(runs.find(runId).orElseThrow());
        } catch (IOException trouble) {
            throw new dev.kinorelay.domain.NeedsAttention("The file could not be put back into the inbox: "
                    + trouble.getMessage(), "Drop it again.");
        }
    }
}
