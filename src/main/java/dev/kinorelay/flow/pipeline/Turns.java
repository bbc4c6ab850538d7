package dev.kinorelay.flow.pipeline;

import dev.kinorelay.domain.Person;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One run of a pipeline for a person at a time. */
final class Turns {

    private record Place(String pipeline, Person person) {}

    private final Map<Place, String> running = new HashMap<>();

    /** Takes the turn; if it is taken already the answer is the run that has it. */
    synchronized Optional<String> take(String pipeline, Person person, String runId) {
        return Optional.ofNullable(running.putIfAbsent(new Place(pipeline, person), runId));
    }

    synchronized void leave(String pipeline, Person person) {
        running.remove(new Place(pipeline, person));
    }

    synchronized boolean isTaken(String pipeline) {
        return running.keySet().stream().anyMatch(place -> place.pipeline().equals(pipeline));
    }
}
