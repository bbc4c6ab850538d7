package dev.kinorelay.flow;

import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.ChangeSet;
import dev.kinorelay.domain.NeedsAttention;
import org.apache.camel.InvalidPayloadException;

/** Says in plain words that a step came before the one it needs. */
final class WrongOrder {

    private WrongOrder() {}

    /** What is to be told of a failure: itself, unless a step was not given what it works on. */
    static Throwable inWords(Throwable failure) {
        return failure instanceof InvalidPayloadException wrong ? missing(wrong.getType()) : failure;
    }

    private static NeedsAttention missing(Class<?> type) {
        if (type == Change.class) {
            return new NeedsAttention("deliver was not given a single change",
                    "Put kamelet:deliver inside a split of ${body.changes}, behind kamelet:compare.");
        }
        return type == ChangeSet.class
                ? new NeedsAttention("A step was given no changes, because nothing was compared before it",
                        "Put kamelet:compare before kamelet:guard.")
                : new NeedsAttention("A step was given nothing to work on, because nothing was read before it",
                        "Put kamelet:read before kamelet:resolve and kamelet:compare.");
    }
}
