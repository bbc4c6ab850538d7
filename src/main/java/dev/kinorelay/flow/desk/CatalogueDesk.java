package dev.kinorelay.flow.desk;

import java.time.Duration;
import java.util.List;

/** The catalogue of titles that is kept on this machine: reading its files, and how far that is. */
public interface CatalogueDesk {

    /** What is being done with it. */
    enum State {
        EMPTY, FETCHING, READING, FORGETTING, STOPPED, FAILED, DONE
    }

    /** A file: how many rows of it were taken, how many could not be understood, and whether it is read to its end. */
    record Part(String file, long rows, long unusable, boolean done) {}

    /**
     * How it stands: what is being done with which file (null: nothing), how many bytes of how many are through, how long it
     * will still take (null: not known); why it failed and what to do (both null: it did not); and where its files come from.
     */
    record Standing(State state, String file, long done, long total, Duration left, String reason, String remedy,
            List<Part> parts, String folder, String source) {}

    Standing standing();

    /** Reads the files that lie there, on from where it was; {@code fetch}: fetches them first. Throws NeedsAttention when there are none. */
    void start(boolean fetch);

    /** Stops soon; what was read stays, and the next start goes on from there. */
    void stop();

    /** Forgets all of it. */
    void forget();
}
