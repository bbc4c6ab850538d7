package dev.kinorelay.ledger;

import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Tally;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** The runs and what each of them came to. */
@Repository
public class Runs {

    /** What a run is opened with. {@code id} comes from {@link Ids}; occasion is unique for ever. */
    public record Opening(String id, String pipeline, String version, Person person, Mode mode, String occasion,
            String trigger, String fileName) {}

    /** Which runs to list: each part may be null. {@code before}: only runs opened before the run of this id. */
    public record Wanted(String pipeline, Person person, Run.State state, String before, int limit) {}

    /** Opens a run; an INTERRUPTED one of the same occasion is opened again under its own id, any other is refused (empty). */
    public Optional<Run> open(Opening opening) {
        throw new UnsupportedOperationException();
    }

    /** The account and shelf a run turned out to be about, once known. */
    public void about(String runId, String account, String shelf) {
        throw new UnsupportedOperationException();
    }

    /** The route is done. Settles the run at once when no Parcel of it is open. In mode PLAN: state PLANNED. */
    public void decide(String runId, Tally tally, String message) {
        throw new UnsupportedOperationException();
    }

    /** Waits for a person: its Parcels are PLANNED, or a question is open. */
    public void hold(String runId, Tally tally, String message, String remedy) {
        throw new UnsupportedOperationException();
    }

    public void fail(String runId, Tally tally, String message, String remedy) {
        throw new UnsupportedOperationException();
    }

    /** HELD to DECIDED (after consent); settles when nothing is open. */
    public void release(String runId, String message) {
        throw new UnsupportedOperationException();
    }

    /** Marks DECIDED runs without an open Parcel as SETTLED and returns their ids. */
    public List<String> settleFinished() {
        throw new UnsupportedOperationException();
    }

    /** At start-up: every OPEN run becomes INTERRUPTED. */
    public int interruptOpen() {
        throw new UnsupportedOperationException();
    }

    public void reject(String runId, List<Rejected> rows) {
        throw new UnsupportedOperationException();
    }

    /** Rejected rows in the order of the file, after the given line. */
    public List<Rejected> rejects(String runId, long afterLine, int limit) {
        throw new UnsupportedOperationException();
    }

    public Optional<Run> find(String runId) {
        throw new UnsupportedOperationException();
    }

    /** Newest first. */
    public List<Run> page(Wanted wanted) {
        throw new UnsupportedOperationException();
    }

    public Optional<Run> latest(String pipeline) {
        throw new UnsupportedOperationException();
    }

    /** The run of this pipeline that is OPEN for this person, if any. */
    public Optional<Run> open(String pipeline, Person person) {
        throw new UnsupportedOperationException();
    }
}
