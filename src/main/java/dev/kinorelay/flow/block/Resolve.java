package dev.kinorelay.flow.block;

import dev.kinorelay.domain.Snapshot;
import dev.kinorelay.flow.Carried;
import dev.kinorelay.ledger.Snapshots;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/** resolve: gives each row of the snapshot its TitleId by the ids it came with. */
@Component("resolve")
class Resolve {

    private final Snapshots snapshots;

    Resolve(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    public Snapshot resolve(Exchange exchange) throws Exception {
        var snapshot = exchange.getMessage().getMandatoryBody(Snapshot.class);
        if (!snapshot.isInPlace()) {
            Carried.run(exchange).resolved(snapshots.resolve(snapshot));
        }
        return snapshot;
    }
}
