package dev.kinorelay.flow.block;

import dev.kinorelay.domain.ChangeSet;
import dev.kinorelay.engine.RemovalGuard;
import dev.kinorelay.flow.Carried;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/** guard: holds the run for a person's consent when it would remove too much. */
@Component("guard")
class Guard {

    public ChangeSet guard(Exchange exchange, int removals) throws Exception {
        var changes = exchange.getMessage().getMandatoryBody(ChangeSet.class);
        var counts = changes.counts();
        long named = counts.added() + counts.changed() + counts.unchanged();
        RemovalGuard.objection(counts.removed(), named, counts.shelfSize(), removals)
                .ifPresent(reason -> Carried.run(exchange).hold(reason,
                        "Look at the list; run it once anyway, or leave it."));
        return changes;
    }
}
