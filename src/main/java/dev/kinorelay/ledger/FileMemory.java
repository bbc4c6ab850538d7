package dev.kinorelay.ledger;

import dev.kinorelay.domain.Arrival;
import dev.kinorelay.domain.Run;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** Which file content was last taken for a shelf, so that the same file again is nothing to do. */
@Repository
public class FileMemory {

    /**
     * The run that took this very content for this person, account and shelf under this pipeline text, if it was the last
     * file taken for that shelf and the run neither failed, nor was held, nor undone.
     */
    public Optional<Run> recall(Arrival arrival, String pipelineVersion) {
        throw new UnsupportedOperationException();
    }

    public void remember(Arrival arrival, String pipelineVersion, String runId) {
        throw new UnsupportedOperationException();
    }

    public void forget(String runId) {
        throw new UnsupportedOperationException();
    }
}
