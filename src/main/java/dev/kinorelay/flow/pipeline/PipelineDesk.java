package dev.kinorelay.flow.pipeline;

import dev.kinorelay.domain.ImportWish;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Person;
import dev.kinorelay.flow.RunDoor;
import dev.kinorelay.flow.desk.PipelineCard;
import dev.kinorelay.flow.desk.PipelineCard.State;
import dev.kinorelay.flow.desk.Problem;
import dev.kinorelay.flow.desk.StartAnswer;
import dev.kinorelay.flow.lint.Origin;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What a person may know of the pipelines and ask of them. */
public final class PipelineDesk {

    private static final Path HERE = Path.of("").toAbsolutePath();

    private final PipelineFiles files;
    private final Firing firing;
    private final Household household;
    private final InstantSource clock;

    PipelineDesk(PipelineFiles files, Firing firing, Household household, InstantSource clock) {
        this.files = files;
        this.firing = firing;
        this.household = household;
        this.clock = clock;
    }

    public List<PipelineCard> pipelines() {
        return files.all().stream().map(this::card).toList();
    }

    public Optional<PipelineCard> pipeline(String id) {
        return files.find(id).map(this::card);
    }

    /** {@code trigger}: page or webhook. */
    public StartAnswer start(String id, Optional<Person> person, Mode mode, String trigger) {
        return start(id, person, mode, trigger, ImportWish.NONE);
    }

    /** The same, with what is wished of this one import. */
    public StartAnswer start(String id, Optional<Person> person, Mode mode, String trigger, ImportWish wish) {
        var pipeline = files.find(id);
        if (pipeline.isEmpty()) {
            return new StartAnswer.Unknown();
        }
        if (pipeline.get().inForce() == null) {
            return notReady(pipeline.get().problem());
        }
        var sentence = pipeline.get().inForce().sentence();
        if (sentence.origin() instanceof Origin.Told told) {
            return new StartAnswer.NotReady("It waits for what " + told.service() + " tells",
                    "Watch or rate something there; it comes by itself.");
        }
        var persons = person.map(List::of).orElseGet(() -> household.runsFor(sentence));
        var missing = household.missing(sentence);
        if (!missing.isEmpty() || persons.isEmpty()) {
            return new StartAnswer.NotReady("Nobody has " + (missing.isEmpty() ? "all accounts it names"
                    : "the account " + String.join(", ", missing)), "Connect it, or take it out of the pipeline.");
        }
        if (person.isPresent() && !household.concerns(person.get(), sentence)) {
            return new StartAnswer.NotReady(person.get() + " has not all the accounts it names: "
                    + String.join(", ", sentence.accounts()), "Connect them, or start it for somebody else.");
        }
        return firing.start(id, persons, mode, trigger, wish);
    }

    /** A file to plan with, what the pipeline's first step sees in each run of it, and who is told when all are decided. */
    public record Planned(Path file, List<?> bodies, String startedBy, ImportWish wish,
            Consumer<List<RunDoor.Outcome>> after) {}

    /** Whether it begins with a file of the inbox. */
    public boolean takesFiles(String id) {
        return files.find(id).map(Pipeline::inForce)
                .filter(standing -> standing.sentence().origin() instanceof Origin.Files).isPresent();
    }

    public StartAnswer plan(String id, Person person, Planned planned) {
        return takesFiles(id) ? firing.plan(id, person, planned)
                : new StartAnswer.NotReady("The pipeline " + id + " takes no files",
                        "Choose one that begins with file:.");
    }

    /** Entries of files taken before go its way again. */
    public StartAnswer again(String id, Person person, Object body, String trigger) {
        if (files.find(id).isEmpty()) {
            return new StartAnswer.Unknown();
        }
        return takesFiles(id)
                ? firing.again(id, person, new Planned(null, List.of(body), trigger, ImportWish.NONE, outcomes -> {
                }))
                : new StartAnswer.NotReady("The pipeline " + id + " takes no files now",
                        "Let it begin with file: again.");
    }

    private static StartAnswer notReady(Problem problem) {
        return new StartAnswer.NotReady(problem.file() + ", line " + problem.line() + ": " + problem.message(),
                problem.remedy());
    }

    private PipelineCard card(Pipeline pipeline) {
        var standing = pipeline.inForce();
        var found = pipeline.found();
        if (standing == null) {
            return new PipelineCard(pipeline.id(), "", State.BROKEN, "", List.of(), shown(found.file()), found.text(),
                    pipeline.problem(), List.of(), null, null, false);
        }
        var sentence = standing.sentence();
        var persons = household.concernedBy(sentence).stream().map(Person::name).toList();
        var missing = household.missing(sentence);
        return new PipelineCard(pipeline.id(), sentence.description(), state(pipeline, persons.isEmpty()),
                TriggerWords.of(sentence), persons, shown(found.file()), found.text(), problem(pipeline), missing,
                TriggerWords.next(sentence, clock.instant()).orElse(null), standing.loaded(),
                sentence.origin() instanceof Origin.Files);
    }

    private Problem problem(Pipeline pipeline) {
        return pipeline.problem() != null ? pipeline.problem() : Overlaps.of(pipeline, files.all()).orElse(null);
    }

    private State state(Pipeline pipeline, boolean nobody) {
        if (pipeline.problem() != null) {
            return State.OUTDATED;
        }
        if (firing.isRunning(pipeline.id())) {
            return State.RUNNING;
        }
        return nobody ? State.WAITING : State.LISTENING;
    }

    private static String shown(Path file) {
        return file.startsWith(HERE) ? HERE.relativize(file).toString() : file.toString();
    }
}
