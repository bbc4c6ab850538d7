package dev.kinorelay.flow.desk;

import java.util.List;
import java.util.Optional;

/** How far runs are while they go on, and the wish that one ends. */
public interface ProgressDesk {

    /** What a run is about just now. */
    enum Phase {
        READING, IDENTIFYING, COMPARING, ADMITTING, DELIVERING
    }

    /** {@code total} is 0 and {@code secondsLeft} null where nobody can know it; {@code title}: the last one met. */
    record Progress(String runId, Phase phase, String title, long done, long total, long errors, Long secondsLeft) {}

    /** Of a run under way or whose changes are being delivered. */
    Optional<Progress> of(String runId);

    /** Of all of them, the earliest first. */
    List<Progress> all();

    /** The run ends at its next step; what it has admitted is carried out. False when it is not under way. */
    boolean cancel(String runId);

    /** Puts the file of a cancelled run back into the inbox, where it is met as a new arrival; false when it is gone. */
    boolean again(String runId);
}
