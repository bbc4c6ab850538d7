package dev.kinorelay.flow.desk;

import java.time.Instant;
import java.util.List;

/**
 * One pipeline as a person sees it. {@code when}: its trigger in words; {@code text}: the file as it stands;
 * {@code problem}: why that text was not taken, or what is to be said of one that was (null: nothing); {@code waitsFor}:
 * accounts it names that do not exist; {@code takesFiles}: it begins with a file of the inbox.
 */
public record PipelineCard(String id, String description, State state, String when, List<String> persons, String file,
        String text, Problem problem, List<String> waitsFor, Instant nextFire, Instant loaded, boolean takesFiles) {

    /** OUTDATED: the file is broken and the last good text goes on. BROKEN: there is no good text. */
    public enum State {
        LISTENING, RUNNING, OUTDATED, BROKEN, WAITING
    }
}
