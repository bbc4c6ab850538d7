package dev.kinorelay.flow.pipeline;

import dev.kinorelay.domain.ImportWish;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Run;
import dev.kinorelay.flow.Drops;
import dev.kinorelay.flow.RunDoor;
import dev.kinorelay.flow.desk.StartAnswer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes runs of whatever fires a pipeline: on the text in force, one at a time for each person. */
final class Firing {

    private static final Logger LOG = LoggerFactory.getLogger(Firing.class);

    /** What runs are made with; {@code openRun} knows the run of a pipeline and person that is under way, if any. */
    record Makings(RunDoor door, Drops drops, Supplier<String> runIds,
            BiFunction<String, Person, Optional<String>> openRun) {}

    /** The trigger of a run that began with what a service told. */
    static final String EVENT = "event";
    private static final StartAnswer STOPPING = new StartAnswer.NotReady("Kinorelay is about to stop",
            "Start it again after that.");
    private final Bodies bodies;
    private final Makings makings;
    private final Turns turns = new Turns();
    private final Lanes lanes;

    Firing(Bodies bodies, Makings makings, Lanes lanes) {
        this.bodies = bodies;
        this.makings = makings;
        this.lanes = lanes;
    }

    boolean isRunning(String pipeline) {
        return turns.isTaken(pipeline) || bodies.isRunning(pipeline);
    }

    /** Whether the files of the last look are all done with. */
    boolean isReadyForFiles(String pipeline) {
        return lanes.isIdle(fileLane(pipeline));
    }

    boolean wants(Path file) {
        return makings.drops().wants(file);
    }

    boolean knows(Path file) {
        return makings.drops().knows(file);
    }

    void file(String pipeline, Path file) {
        lanes.put(fileLane(pipeline), () -> {
            try (var lease = bodies.lease(pipeline).orElse(null)) {
                if (lease != null) {
                    makings.drops().arrived(pipeline, lease.version(), file);
                }
            }
        });
    }

    void timer(String pipeline, List<Person> persons, Instant due) {
        for (var person : persons) {
            var wish = wish(pipeline, person, Mode.LIVE, "timer", pipeline + "/" + person + "/" + due);
            begin(wish).filter(begun -> !begun.isNew())
                    .ifPresent(begun -> LOG.info(
                            "{} is still at run {} for {}, so this turn of the timer is left out", pipeline,
                            begun.runId(),
                            person));
        }
    }

    /** The same occasion again: the door opens the run that was cut short under its own id. */
    boolean resume(Run run) {
        return begin(wish(run.pipeline(), run.person(), run.mode(), run.trigger(), run.occasion())).isPresent();
    }

    /** Runs at once and returns when the run is decided; empty when the pipeline is at it already, or gone. */
    Optional<RunDoor.Outcome> shelf(String pipeline, Person person) {
        return atOnce(wish(pipeline, person, Mode.LIVE, "shelf", null));
    }

    /** The same with what was told; null for a mere wish to run. */
    Optional<RunDoor.Outcome> told(String pipeline, Person person, Object body) {
        return atOnce(wish(pipeline, person, Mode.LIVE, EVENT, null)
                .with(new PipelineDesk.Planned(null, List.of(body), EVENT, ImportWish.NONE, outcomes -> {
                })));
    }

    private Optional<RunDoor.Outcome> atOnce(Wish wish) {
        if (takeTurn(wish).isPresent()) {
            return Optional.empty();
        }
        var lease = bodies.lease(wish.pipeline());
        if (lease.isEmpty()) {
            turns.leave(wish.pipeline(), wish.person());
        }
        return lease.map(held -> run(wish, held));
    }

    StartAnswer start(String pipeline, List<Person> persons, Mode mode, String trigger, ImportWish wished) {
        var begun = persons.stream()
                .map(person -> wish(pipeline, person, mode, trigger, null).ending(wished))
                .flatMap(wish -> begin(wish).stream())
                .toList();
        var started = begun.stream().filter(Begun::isNew).map(Begun::runId).toList();
        if (!started.isEmpty()) {
            return new StartAnswer.Started(started);
        }
        return begun.isEmpty() ? STOPPING
                : new StartAnswer.AlreadyRunning(begun.getFirst().runId());
    }

    /** Plans with a file; {@code after} is told what became of it. */
    StartAnswer plan(String pipeline, Person person, PipelineDesk.Planned planned) {
        return with(pipeline, person, Mode.PLAN, planned);
    }

    StartAnswer again(String pipeline, Person person, PipelineDesk.Planned entries) {
        return with(pipeline, person, Mode.LIVE, entries);
    }

    private StartAnswer with(String pipeline, Person person, Mode mode, PipelineDesk.Planned planned) {
        var wish = wish(pipeline, person, mode, planned.startedBy(), null).with(planned).ending(planned.wish());
        return begin(wish).<StartAnswer>map(begun -> begun.isNew() ? new StartAnswer.Started(List.of(begun.runId()))
                : new StartAnswer.AlreadyRunning(begun.runId())).orElse(STOPPING);
    }

    /** A run of this pipeline and person: the new one, or the one under way. */
    private record Begun(String runId, boolean isNew) {}

    private Wish wish(String pipeline, Person person, Mode mode, String trigger, String occasion) {
        String runId = makings.runIds().get();
        String unique = occasion == null ? pipeline + "/" + person + "/" + trigger + "/" + runId : occasion;
        return new Wish(pipeline, person, mode, trigger, unique, runId, null);
    }

    /** Empty when the pipeline is gone or the program is about to stop. */
    private Optional<Begun> begin(Wish wish) {
        var other = takeTurn(wish);
        if (other.isPresent()) {
            return other.map(runId -> new Begun(runId, false));
        }
        var lease = bodies.lease(wish.pipeline());
        if (lease.isPresent() && lanes.put(wish.pipeline() + "/" + wish.person(), () -> run(wish, lease.get()))) {
            return Optional.of(new Begun(wish.runId(), true));
        }
        lease.ifPresent(Bodies.Lease::close);
        turns.leave(wish.pipeline(), wish.person());
        return Optional.empty();
    }

    /** The run that is under way instead, if any; else the turn is ours. */
    private Optional<String> takeTurn(Wish wish) {
        var other = turns.take(wish.pipeline(), wish.person(), wish.runId());
        if (other.isEmpty() && !isReadyForFiles(wish.pipeline())) {
            other = makings.openRun().apply(wish.pipeline(), wish.person());
            other.ifPresent(run -> turns.leave(wish.pipeline(), wish.person()));
        }
        return other;
    }

    private RunDoor.Outcome run(Wish wish, Bodies.Lease lease) {
        try (lease) {
            var outcomes = wish.isManifold() ? each(wish, lease)
                    : List.of(makings.door().run(wish.fire(lease.version())));
            wish.over(outcomes);
            return outcomes.getLast();
        } finally {
            turns.leave(wish.pipeline(), wish.person());
        }
    }

    /** Until one is cancelled: then the others are not wanted either. */
    private List<RunDoor.Outcome> each(Wish wish, Bodies.Lease lease) {
        var outcomes = new ArrayList<RunDoor.Outcome>();
        for (int number = 0; number < wish.planned().bodies().size() && !isCancelled(outcomes); number++) {
            String id = number == 0 ? wish.runId() : makings.runIds().get();
            outcomes.add(makings.door().run(wish.part(lease.version(), number, id)));
        }
        return outcomes;
    }

    private static boolean isCancelled(List<RunDoor.Outcome> outcomes) {
        return !outcomes.isEmpty() && outcomes.getLast().run() != null
                && outcomes.getLast().run().state() == Run.State.CANCELLED;
    }

    private static String fileLane(String pipeline) {
        return "files of " + pipeline;
    }
}
