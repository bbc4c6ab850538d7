package dev.kinorelay.flow.block;

import dev.kinorelay.domain.ChangeSet;
import dev.kinorelay.engine.RemovalGuard;
import dev.kinorelay.flow.Carried;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/** guard: holds the run for a person's consent when it would remove or bring too much. */
@Component("guard")
class Guard {

    public ChangeSet guard(Exchange exchange, int removals, int additions) throws Exception {
        var changes = exchange.getMessage().getMandatoryBody(ChangeSet.class);
        var counts = changes.counts();
        long named = counts.added() + counts.changed() + counts.unchanged();
        RemovalGuard.objection(counts.removed(), named, counts.shelfSize(), removals)
                .or(() -> RemovalGuard.tooMuch(counts.added() + counts.changed(), additions))
                .ifPresent(reason -> Carried.run(exchange).hold(reason,
                        "Look at the list; run it once anyway, or leave it."));
        return changes;
    }
}
