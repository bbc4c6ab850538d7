package dev.kinorelay.flow.desk;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.ImportWish;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Plans beyond a pipeline's own: undo, restore, a file looked at beforehand. Each answers the id of a run of mode PLAN;
 * {@link Desk#consent} applies it, {@link Desk#dismiss} drops it. What cannot be done is a NeedsAttention. The occasion of
 * an undo is {@link dev.kinorelay.domain.Run#undoOf}, so that both runs know of each other.
 */
public interface PlanDesk {

    /** A moment to which a shelf can be restored: just before a run changed it. */
    record Moment(Instant at, String runId, String pipeline, long changes) {}

    /** The inverse of what the run delivered, where the shelf still holds what it wrote. */
    String undo(String runId, String startedBy);

    /** What must change so that the shelf is again what it was at that moment. */
    String restore(Account account, Shelf shelf, Instant at, String startedBy);

    /** Newest first. */
    List<Moment> moments(Account account, Shelf shelf);

    /** What a pipeline of the inbox would do with this file; the file is kept aside until the plan is applied or dropped. */
    default String planFile(String pipeline, Person person, Optional<Shelf> shelf, String fileName,
            InputStream content) throws IOException {
        return planFile(pipeline, person, shelf, ImportWish.NONE, fileName, content);
    }

    /** The same, with what is wished of this import. Of several parts the first is answered. */
    String planFile(String pipeline, Person person, Optional<Shelf> shelf, ImportWish wish, String fileName,
            InputStream content) throws IOException;
}
