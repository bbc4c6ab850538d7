package dev.kinorelay.flow.pipeline;

import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Run;
import dev.kinorelay.flow.lint.Lint;
import dev.kinorelay.flow.lint.Origin;
import dev.kinorelay.flow.lint.Sentence;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.support.LifecycleStrategySupport;

/** All that makes pipelines of files, put together. */
final class Pipelines implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Household household;
    private final Firing firing;
    private final Lanes lanes = new Lanes();
    private final PipelineFiles files;
    private final PipelineWatch watch;
    private final Path inbox;
    private final InstantSource clock;

    /** Where things lie. */
    record Places(List<Path> folders, Path inbox) {}

    Pipelines(CamelContext camel, Lint lint, Places places, Household household, Firing.Makings makings,
            InstantSource clock) {
        this.household = household;
        this.inbox = places.inbox();
        this.clock = clock;
        var bodies = new Bodies(new BodyRoutes(camel));
        firing = new Firing(bodies, makings, lanes);
        files = new PipelineFiles(new PipelineFolders(places.folders()), lint, bodies,
                new Triggers(camel, this::trigger), clock);
        watch = new PipelineWatch(files::scan, PAUSE);
        camel.addLifecycleStrategy(new LifecycleStrategySupport() {

            @Override
            public void onContextStopping(CamelContext stopping) {
                close();
            }
        });
    }

    PipelineFiles files() {
        return files;
    }

    PipelineDesk desk() {
        return new PipelineDesk(files, firing, household, clock);
    }

    /** Takes up a run that was cut short, on the text now in force; false when there is no such pipeline. */
    boolean resume(Run run) {
        return files.find(run.pipeline()).map(Pipeline::inForce).isPresent() && firing.resume(run);
    }

    void start() {
        watch.start();
    }

    /** Nothing new begins; what runs may end. */
    @Override
    public void close() {
        watch.close();
        lanes.close();
    }

    private RoutesBuilder trigger(Sentence sentence) {
        return switch (sentence.origin()) {
            case Origin.Files origin -> new FileTrigger(sentence.id(), origin, inbox, firing, clock);
            case Origin.Timer origin -> new TimerTrigger(sentence.id(), origin, this::due);
            case Origin.Told origin -> new HookTrigger(sentence.id(), origin, firing,
                    person -> concerns(sentence.id(), person));
            case Origin.ShelfChange origin -> new ShelfTrigger(sentence.id(), origin, firing,
                    person -> concerns(sentence.id(), person));
        };
    }

    private boolean concerns(String pipeline, Person person) {
        return files.find(pipeline)
                .map(Pipeline::inForce)
                .filter(standing -> household.concerns(person, standing.sentence()))
                .isPresent();
    }

    private void due(String pipeline, Instant when) {
        var persons = files.find(pipeline)
                .map(Pipeline::inForce)
                .map(standing -> household.concernedBy(standing.sentence()))
                .orElse(List.<Person>of());
        firing.timer(pipeline, persons, when);
    }
}
