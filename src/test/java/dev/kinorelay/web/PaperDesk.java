package dev.kinorelay.web;

import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Tally;
import dev.kinorelay.flow.desk.Desk;
import dev.kinorelay.flow.desk.PipelineCard;
import dev.kinorelay.flow.desk.StartAnswer;
import dev.kinorelay.flow.desk.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A desk that remembers what was asked of it and does nothing. */
public class PaperDesk implements Desk {

    public final List<String> wishes = new CopyOnWriteArrayList<>();
    public final List<Run> runs = new CopyOnWriteArrayList<>(Invented.runs());
    public final List<Trouble> troubles = new CopyOnWriteArrayList<>();
    public StartAnswer answer = new StartAnswer.Started(List.of("r12"));

    @Override
    public List<PipelineCard> pipelines() {
        return Invented.pipelines();
    }

    @Override
    public Optional<PipelineCard> pipeline(String id) {
        return pipelines().stream().filter(card -> card.id().equals(id)).findFirst();
    }

    @Override
    public StartAnswer start(String pipeline, Optional<Person> person, Mode mode, String startedBy) {
        wishes.add("start " + pipeline + " for " + person.map(Person::name).orElse("each") + " " + mode + " by "
                + startedBy);
        if (pipeline.equals(Invented.MIRROR) && mode == Mode.PLAN) {
            return new StartAnswer.Started(List.of(plan(pipeline, null, "plan")));
        }
        return pipeline(pipeline).isPresent() ? answer : new StartAnswer.Unknown();
    }

    @Override
    public void consent(String runId) {
        wishes.add("consent " + runId);
        settle(runId, "4 changes were carried out with your consent. 1 no longer held.");
    }

    String plan(String pipeline, String file, String occasion) {
        Run planned = PaperPlans.planned("plan" + runs.size(), pipeline, file, occasion);
        runs.addFirst(planned);
        return planned.id();
    }

    private void settle(String runId, String message) {
        runs.replaceAll(run -> !run.id().equals(runId) || run.state() != Run.State.PLANNED ? run
                : new Run(run.id(), run.pipeline(), run.version(), run.person(), run.mode(), run.occasion(),
                        run.trigger(), run.fileName(), run.shelf(), Run.State.SETTLED, run.opened(), run.decided(),
                        Instant.now(), run.tally(), message, null));
    }

    @Override
    public void dismiss(String runId) {
        wishes.add("dismiss " + runId);
        settle(runId, "5 planned changes were dropped.");
    }

    @Override
    public void answer(String questionId, String choice, boolean remember) {
        wishes.add("answer " + questionId + " " + choice + (remember ? " for good" : " once"));
    }

    @Override
    public String upload(Person person, Optional<Shelf> shelf, String fileName, InputStream content)
            throws IOException {
        long size = content.transferTo(OutputStream.nullOutputStream());
        if (fileName.equals("full.csv")) {
            throw new IOException("No space left on device");
        }
        wishes.add(
                "upload " + fileName + " (" + size + ") for " + person + shelf.map(named -> " as " + named).orElse(""));
        runs.addFirst(
                new Run("u" + runs.size(), "inbox", "a1b2c3", person, Mode.LIVE, "u" + runs.size(), "file", fileName,
                        "ratings", Run.State.SETTLED, Instant.now(), Instant.now(), Instant.now(),
                        new Tally(2, 2, 0, 0, 0, 0, 0, 0, 0, 0), null, null));
        return fileName;
    }

    @Override
    public List<Trouble> troubles() {
        return List.copyOf(troubles);
    }

    @Override
    public String inbox() {
        return "config/inbox";
    }
}
