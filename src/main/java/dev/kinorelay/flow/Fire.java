package dev.kinorelay.flow;

import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Person;
import java.nio.file.Path;

/**
 * One firing of a pipeline: what is to be run, for whom, why. {@code trigger} is one of file, timer, webhook, shelf, event, page, unresolved;
 * {@code file} is null for all but a dropped file; {@code body} is what the pipeline's first step sees (may be null).
 */
public record Fire(String pipeline, String version, Person person, Mode mode, String runId, String occasion,
        String trigger, Path file, Object body) {

    /** Where the pipeline's body listens. */
    String address() {
        return "direct:" + pipeline + "@" + version;
    }

    /** What the file is called where it came from, in an archive for instance; null when there is none. */
    String fileName() {
        return body instanceof Dropped dropped ? dropped.name() : file == null ? null : file.getFileName().toString();
    }
}
