package dev.kinorelay.flow.block;

import dev.kinorelay.domain.Snapshot;
import dev.kinorelay.flow.Carried;
import dev.kinorelay.flow.title.Identification;
import dev.kinorelay.ledger.Snapshots;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/** resolve: gives each row of the snapshot its TitleId by its ids, after help for those that lack one. */
@Component("resolve")
class Resolve {

    private final Identification identification;
    private final Snapshots snapshots;

    Resolve(Identification identification, Snapshots snapshots) {
        this.identification = identification;
        this.snapshots = snapshots;
    }

    public Snapshot resolve(Exchange exchange, String ask) throws Exception {
        var snapshot = exchange.getMessage().getMandatoryBody(Snapshot.class);
        if (!snapshot.isInPlace()) {
            var run = Carried.run(exchange);
            identification.help(run, snapshot, ask);
            run.resolved(snapshots.resolve(snapshot));
        }
        return snapshot;
    }
}
