package dev.kinorelay.flow;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.springframework.stereotype.Component;

/** The runs whose routes are at work at this moment. */
@Component
class RunsUnderWay {

    private final Map<String, RunInProgress> runs = new ConcurrentSkipListMap<>();

    /** Is under way until closed. */
    interface Stay extends AutoCloseable {

        @Override
        void close();
    }

    Stay enter(RunInProgress run) {
        runs.put(run.runId(), run);
        return () -> runs.remove(run.runId(), run);
    }

    Optional<RunInProgress> find(String runId) {
        return Optional.ofNullable(runs.get(runId));
    }

    Collection<RunInProgress> all() {
        return runs.values();
    }
}
