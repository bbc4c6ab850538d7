package dev.kinorelay.service;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import java.util.Optional;
import java.util.Set;

/**
 * An account nobody has to connect, for settings say all, or the service is open to everyone. It is
 * named like its service.
 */
public interface GivenAccount {

    String service();

    /** What pipelines call it; more than one where the settings tell of it in several ways. */
    default Set<String> names() {
        return Set.of(service());
    }

    /** The service's name as its users write it. */
    String label();

    /** Why it is not there, such as a key that is not set, and what to do; empty when it is there. */
    Optional<NeedsAttention> hindrance();

    /**
     * Whether each person has it; else it is the default person's alone, as soon as a pipeline names it, as lists are that
     * anybody may read.
     */
    boolean isOfEach();

    /** Tests it and answers what it is connected to, in a few words; throws NeedsAttention naming the field at fault. */
    String probe(Account account);
}
