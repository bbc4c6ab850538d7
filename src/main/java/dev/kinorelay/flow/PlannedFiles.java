package dev.kinorelay.flow;

import dev.kinorelay.domain.ImportWish;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.flow.desk.StartAnswer;
import dev.kinorelay.flow.pipeline.PipelineDesk;
import dev.kinorelay.ledger.FileMemory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Files that a pipeline of the inbox is planned with: kept aside until the plan is applied or dropped. */
@Component
class PlannedFiles {

    private final Inbox inbox;
    private final PipelineDesk pipelines;
    private final KnownFormats formats;
    private final FileMemory memory;
    private final DropReport report;
    private final PlannedParts parts;

    PlannedFiles(Inbox inbox, PipelineDesk pipelines, KnownFormats formats, FileMemory memory,
            DropReport report, PlannedParts parts) {
        this.parts = parts;
        this.inbox = inbox;
        this.pipelines = pipelines;
        this.formats = formats;
        this.memory = memory;
        this.report = report;
    }

    static boolean isPlanned(String file) {
        return file != null && Path.of(file).startsWith(Inbox.PLANNED);
    }

    String plan(String pipeline, Person person, Optional<Shelf> shelf, ImportWish wish, String fileName,
            InputStream content) throws IOException {
        if (!pipelines.takesFiles(pipeline)) {
            throw new NeedsAttention("The pipeline " + pipeline + " takes no files",
                    "Choose one that begins with a file of the inbox.");
        }
        var folders = Path.of(Inbox.PLANNED).resolve(InboxFolder.pathOf(person, null, shelf.orElse(null)));
        var file = inbox.receive(folders, InboxFolder.safeName(fileName), content);
        try {
            return begun(start(pipeline, person, file, "page", wish));
        } catch (NeedsAttention trouble) {
            Files.deleteIfExists(file);
            throw trouble;
        }
    }

    /** Plans with a copy of the file that was taken last. */
    StartAnswer last(String pipeline, Optional<Person> person, String startedBy, ImportWish wish) {
        try {
            var last = inbox.lastDone(file -> person.isEmpty() || owner(file).equals(person.get()));
            if (last.isEmpty()) {
                return new StartAnswer.NotReady("No file was taken yet that it could be planned with",
                        "Choose a file to plan with, or drop one.");
            }
            var relative = Inbox.ownFolders(inbox.relative(last.get()));
            var folders = relative.getParent() == null ? Path.of(Inbox.PLANNED)
                    : Path.of(Inbox.PLANNED).resolve(relative.getParent());
            try (var content = Files.newInputStream(last.get())) {
                var copy = inbox.receive(folders, Inbox.plainName(last.get()), content);
                return start(pipeline, owner(last.get()), copy, startedBy, wish);
            }
        } catch (IOException trouble) {
            return new StartAnswer.NotReady("The last file cannot be read: " + trouble.getMessage(), "Drop it again.");
        }
    }

    /** The question which the file raised was answered: it lies under these folders now, and is planned anew. */
    String again(Run run, Path file, Path folders) throws IOException {
        var moved = inbox.putBack(file, Path.of(Inbox.PLANNED).resolve(folders), file.getFileName().toString());
        try {
            return begun(start(run.pipeline(), owner(moved), moved, run.trigger(), ImportWish.of(run.occasion())));
        } catch (NeedsAttention trouble) {
            // The question waits on, and the file with it.
            inbox.putBack(moved, inbox.relative(file).getParent(), file.getFileName().toString());
            throw trouble;
        }
    }

    /** The plan was carried out: the file is done with, and remembered when all of it was taken. */
    void applied(Run run, boolean entirely) {
        putAway(run, Inbox.DONE, entirely);
    }

    void dismissed(Run run) {
        putAway(run, Inbox.DISMISSED, false);
    }

    private void putAway(Run run, String place, boolean remember) {
        if (!isPlanned(run.fileName()) || parts.others(run).stream().anyMatch(PlannedParts::waits)) {
            rememberAlone(run, remember);
            return;
        }
        var file = parts.file(run);
        try {
            rememberAlone(run, remember);
            if (Files.isRegularFile(file)) {
                report.beside(inbox.settle(file, parts.place(run, place)), parts.reported(run));
            }
        } catch (IOException trouble) {
            throw new NeedsAttention("The plan was followed, but its file " + file.getFileName()
                    + " could not be put away: " + trouble.getMessage(),
                    "Take it out of the inbox's folder "
                            + Inbox.PLANNED + ".");
        }
    }

    private void rememberAlone(Run run, boolean remember) {
        if (remember && isPlanned(run.fileName())) {
            parts.hash(run).ifPresent(hash -> memory.rememberPlanned(run.id(), hash));
        }
    }

    private StartAnswer start(String pipeline, Person person, Path file, String startedBy, ImportWish wish) {
        var relative = inbox.relative(file);
        var folder = InboxFolder.of(Inbox.ownFolders(relative), formats.services());
        var dropped = new Dropped(file, relative.toString(), folder.account(), folder.shelf());
        try {
            var taken = parts.of(dropped);
            return pipelines.plan(pipeline, person, new PipelineDesk.Planned(file, taken.bodies(), startedBy, wish,
                    outcomes -> decided(taken, outcomes)));
        } catch (IOException trouble) {
            return new StartAnswer.NotReady("The file cannot be read: " + trouble.getMessage(), "Send it again.");
        }
    }

    /** A file that is good for nothing waits for nobody. */
    private void decided(PlannedParts.Taken taken, List<RunDoor.Outcome> outcomes) {
        parts.decided(taken, outcomes);
        var runs = outcomes.stream().map(RunDoor.Outcome::run).filter(Objects::nonNull).toList();
        if (runs.stream().anyMatch(run -> run.state() == Run.State.CANCELLED)) {
            putAway(runs.getLast(), Inbox.CANCELLED, false);
        } else if (!runs.isEmpty() && runs.stream().allMatch(run -> run.state() == Run.State.FAILED)) {
            putAway(runs.getLast(), Inbox.FAILED, false);
        }
    }

    private static String begun(StartAnswer answer) {
        var trouble = switch (answer) {
            case StartAnswer.Started started -> null;
            case StartAnswer.AlreadyRunning running -> new NeedsAttention("The pipeline is at work just now",
                    "Try again in a moment.");
            case StartAnswer.NotReady notReady -> new NeedsAttention(notReady.reason(), notReady.remedy());
            case StartAnswer.Unknown unknown -> new NeedsAttention("There is no such pipeline", "Reload the page.");
        };
        if (trouble != null) {
            throw trouble;
        }
        return ((StartAnswer.Started) answer).runIds().getFirst();
    }

    private Person owner(Path file) {
        return InboxFolder.of(Inbox.ownFolders(inbox.relative(file)), formats.services()).person();
    }
}
