package dev.kinorelay.flow;

import dev.kinorelay.domain.Run;

/** The one way into a pipeline's body: opens the Run, sends it through, and answers when it is decided. */
public interface RunDoor {

    /** What became of it; {@code run} is null when this occasion was had before. */
    record Outcome(String runId, Run run) {}

    /** Never throws for a run that fails. */
    Outcome run(Fire fire);
}
