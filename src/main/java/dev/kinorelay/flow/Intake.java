package dev.kinorelay.flow;

import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Run;
import dev.kinorelay.ledger.Ids;
import dev.kinorelay.ledger.Persons;
import dev.kinorelay.ledger.Questions;
import dev.kinorelay.ledger.Runs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Runs a pipeline on a dropped file, of an archive on each file in it, and puts away what was taken. */
@Component
class Intake {

    private final Inbox inbox;
    private final RunDoor door;
    private final Runs runs;
    private final Persons persons;
    private final KnownFormats formats;
    private final Archives archives;
    private final DropReport report;
    private final Questions questions;

    Intake(Inbox inbox, RunDoor door, Runs runs, Persons persons, KnownFormats formats, Archives archives,
            DropReport report, Questions questions) {
        this.inbox = inbox;
        this.door = door;
        this.runs = runs;
        this.persons = persons;
        this.formats = formats;
        this.archives = archives;
        this.report = report;
        this.questions = questions;
    }

    /** A run and the file it was about: by its name in an archive, else (null) the one that was dropped. */
    record Part(String member, RunDoor.Outcome outcome) {

        Run.State state() {
            return outcome.run() == null ? Run.State.FAILED : outcome.run().state();
        }

        boolean isCancelled() {
            return state() == Run.State.CANCELLED;
        }

        boolean hasFailed() {
            return state() == Run.State.FAILED || state() == Run.State.INTERRUPTED;
        }
    }

    /** A file in a folder whose name could not be understood. */
    record Misplaced(Dropped dropped, String folder, Person named) {}

    List<Part> take(String pipeline, String version, Path file) throws IOException {
        var relative = inbox.relative(file);
        var folder = InboxFolder.of(relative, formats.services());
        var owner = owner(folder);
        var dropped = new Dropped(file, relative.toString(), folder.account(), folder.shelf());
        if (folder.problem() != null) {
            var misplaced = new Misplaced(dropped, folder.problem(), folder.person());
            return List.of(new Part(null, run(pipeline, version, owner, dropped, misplaced)));
        }
        if (!Archives.isArchive(file)) {
            return each(null, dropped, part -> run(pipeline, version, owner, part, part));
        }
        try (var opened = archives.open(file)) {
            return eachOf(opened, pipeline, version, owner, dropped);
        } catch (Archives.Unfit unfit) {
            return List.of(new Part(null, run(pipeline, version, owner, dropped, unfit)));
        }
    }

    /** The folder of an archive says whose it is; which shelf each file tells of is for the file to say. */
    private List<Part> eachOf(Archives.Opened archive, String pipeline, String version, Person owner, Dropped whole)
            throws IOException {
        var parts = new ArrayList<Part>();
        for (var member : archive.members()) {
            var dropped = new Dropped(member.file(), whole.relative() + "/" + member.name(), whole.account(), null,
                    member.name(), parts.isEmpty() ? archive.words() : null);
            for (var part : each(member.name(), dropped, one -> run(pipeline, version, owner, one, one))) {
                if (isAsked(part)) {
                    var held = inbox.holdMember(whole.file(), member.name(), member.file());
                    questions.waitsAt(part.outcome().runId(), inbox.relative(held).toString());
                }
                parts.add(part);
            }
            if (parts.getLast().isCancelled()) {
                break;
            }
        }
        return parts;
    }

    /** What tells of several shelves is taken once for each of them. */
    private List<Part> each(String member, Dropped dropped, Function<Dropped, RunDoor.Outcome> run)
            throws IOException {
        var parts = new ArrayList<Part>();
        for (var one : dropped.each(formats.shelves(dropped))) {
            parts.add(new Part(member, run.apply(one)));
            if (parts.getLast().isCancelled()) {
                break;
            }
        }
        return parts;
    }

    private RunDoor.Outcome run(String pipeline, String version, Person owner, Dropped dropped, Object body) {
        var earlier = interrupted(pipeline, owner, dropped.relative());
        var occasion = earlier == null ? pipeline + "/" + owner + "/file:" + dropped.relative() + "#" + Ids.next()
                : earlier.occasion();
        return door.run(new Fire(pipeline, version, owner, Mode.LIVE, Ids.next(), occasion, "file", dropped.file(),
                body));
    }

    /** A new folder makes a new person, but only when nothing about it is unclear. */
    private Person owner(InboxFolder folder) {
        if (!persons.knows(folder.person())) {
            if (folder.problem() != null) {
                return Person.ME;
            }
            persons.add(folder.person());
        }
        return folder.person();
    }

    /** A run that a kill cut short is taken up again under its own id when its file is met again. */
    private Run interrupted(String pipeline, Person person, String relative) {
        return runs.page(new Runs.Wanted(pipeline, person, Run.State.INTERRUPTED, null, 50)).stream()
                .filter(run -> relative.equals(run.fileName())).findFirst().orElse(null);
    }

    private boolean isAsked(Part part) {
        return part.state() == Run.State.HELD && questions.ofRun(part.outcome().runId()).isPresent();
    }

    /** An archive has failed when none of its files could be used; what was cancelled is kept whole. */
    void putAway(Path file, List<Part> parts) throws IOException {
        var first = parts.getFirst();
        if (first.member() == null && isAsked(first)) {
            var held = inbox.relative(inbox.settle(file, Inbox.HELD)).toString();
            questions.waitsAt(first.outcome().runId(), held);
        } else if (parts.getLast().isCancelled()) {
            inbox.settle(file, Inbox.CANCELLED);
        } else {
            var failed = parts.stream().allMatch(Part::hasFailed);
            report.beside(inbox.settle(file, failed ? Inbox.FAILED : Inbox.DONE), parts);
        }
    }
}
