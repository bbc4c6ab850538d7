package dev.kinorelay.flow.block;

import dev.kinorelay.domain.ChangeSet;
import dev.kinorelay.engine.RemovalGuard;
import dev.kinorelay.flow.Carried;
import dev.kinorelay.flow.Unwanted;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/** guard: holds the run for a person's consent when it would remove or bring too much. */
@Component("guard")
class Guard {

    private final Unwanted unwanted;

    Guard(Unwanted unwanted) {
        this.unwanted = unwanted;
    }

    public ChangeSet guard(Exchange exchange, int removals, int additions) throws Exception {
        var changes = unwanted.without(Carried.run(exchange),
                exchange.getMessage().getMandatoryBody(ChangeSet.class));
        if (changes.back() == null) {
            var counts = changes.counts();
            check(exchange, changes, "", counts.added() + counts.changed() + counts.unchanged(), removals, additions);
        } else {
            // Each side is the other's source, and names what stands on it.
            check(exchange, changes, place(changes), changes.back().counts().shelfSize(), removals, additions);
            check(exchange, changes.back(), place(changes.back()), changes.counts().shelfSize(), removals, additions);
        }
        return changes;
    }

    private static void check(Exchange exchange, ChangeSet changes, String place, long named, int removals,
            int additions) {
        var counts = changes.counts();
        RemovalGuard.objection(counts.removed(), named, counts.shelfSize(), removals)
                .or(() -> RemovalGuard.tooMuch(counts.added() + counts.changed(), additions))
                .ifPresent(reason -> Carried.run(exchange)
                        .hold(place + reason,
                                "Look at the list; run it once anyway, or leave it."));
    }

    private static String place(ChangeSet changes) {
        return changes.account() + "'s " + changes.shelf() + ": ";
    }
}
