package dev.kinorelay.flow;

import dev.kinorelay.domain.Event;
import dev.kinorelay.domain.Snapshot;
import dev.kinorelay.ledger.Snapshots;
import org.springframework.stereotype.Component;

/** Stages what a pipeline took of the events it was told; they say nothing of what else is on the shelf. */
@Component
public class HearingReading {

    private final Snapshots snapshots;

    HearingReading(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    public Snapshot read(RunInProgress run, Hearing hearing) {
        try (var staging = snapshots.stage(hearing.account(), hearing.shelf())) {
            hearing.taken().stream().map(Event::entry).forEach(staging);
            var snapshot = staging.seal(false);
            run.read(snapshot, 0);
            run.passedOver(hearing.passedOver());
            return snapshot;
        }
    }
}
