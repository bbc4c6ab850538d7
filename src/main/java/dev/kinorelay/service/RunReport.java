package dev.kinorelay.service;

import dev.kinorelay.domain.Run;
import java.time.Duration;

/**
 * What became of a run, as a person is told: how it ended, what was admitted, and what of that arrived, was there already or
 * was refused; {@code took}: from its beginning to its last receipt.
 */
public record RunReport(Run run, Counts counts, Duration took) {

    /** What became of the changes of a run. */
    public record Counts(long delivered, long alreadyThere, long refused, long waiting) {}

    public boolean isTrouble() {
        return run.state() == Run.State.FAILED;
    }
}
