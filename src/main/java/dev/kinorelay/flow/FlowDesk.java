package dev.kinorelay.flow;

import dev.kinorelay.domain.ImportWish;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.flow.desk.Desk;
import dev.kinorelay.flow.desk.PipelineCard;
import dev.kinorelay.flow.desk.StartAnswer;
import dev.kinorelay.flow.desk.Trouble;
import dev.kinorelay.flow.pipeline.PipelineDesk;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The desk as the pages see it; each wish goes to whoever can grant it. */
@Component
class FlowDesk implements Desk {

    private final PipelineDesk pipelines;
    private final Answers answers;
    private final PlannedFiles files;
    private final Inbox inbox;
    private final Troubles troubles;

    FlowDesk(PipelineDesk pipelines, Answers answers, PlannedFiles files, Inbox inbox, Troubles troubles) {
        this.files = files;
        this.pipelines = pipelines;
        this.answers = answers;
        this.inbox = inbox;
        this.troubles = troubles;
    }

    @Override
    public List<PipelineCard> pipelines() {
        return pipelines.pipelines();
    }

    @Override
    public Optional<PipelineCard> pipeline(String id) {
        return pipelines.pipeline(id);
    }

    @Override
    public StartAnswer start(String pipeline, Optional<Person> person, Mode mode, String startedBy) {
        return start(pipeline, person, mode, startedBy, ImportWish.NONE);
    }

    @Override
    public StartAnswer start(String pipeline, Optional<Person> person, Mode mode, String startedBy, ImportWish wish) {
        return mode == Mode.PLAN && pipelines.takesFiles(pipeline) ? files.last(pipeline, person, startedBy, wish)
                : pipelines.start(pipeline, person, mode, startedBy, wish);
    }

    @Override
    public void consent(String runId) {
        answers.consent(runId);
    }

    @Override
    public void dismiss(String runId) {
        answers.dismiss(runId);
    }

    @Override
    public void answer(String questionId, String choice, boolean remember) {
        answers.answer(questionId, choice, remember);
    }

    @Override
    public String upload(Person person, Optional<Shelf> shelf, String fileName, InputStream content)
            throws IOException {
        return inbox.relative(inbox.receive(InboxFolder.pathOf(person, null, shelf.orElse(null)),
                InboxFolder.safeName(fileName), content)).toString();
    }

    @Override
    public List<Trouble> troubles() {
        return troubles.all();
    }

    @Override
    public List<String> waiting() {
        try {
            return inbox.waiting();
        } catch (NeedsAttention unreadable) {
            return List.of(); // that is told among the troubles
        }
    }

    @Override
    public String inbox() {
        return inbox.root().toString();
    }
}
