package dev.kinorelay.flow;

import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Run;
import dev.kinorelay.ledger.Outcomes;
import dev.kinorelay.ledger.Questions;
import dev.kinorelay.ledger.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What a file that is planned consists of: itself, or the files in an archive, each for the shelves it tells of. */
@Component
class PlannedParts {

    private static final Logger LOG = LoggerFactory.getLogger(PlannedParts.class);

    private final Inbox inbox;
    private final Archives archives;
    private final KnownFormats formats;
    private final Runs runs;
    private final Outcomes outcomes;
    private final Questions questions;

    PlannedParts(Inbox inbox, Archives archives, KnownFormats formats, Runs runs, Outcomes outcomes,
            Questions questions) {
        this.inbox = inbox;
        this.archives = archives;
        this.formats = formats;
        this.runs = runs;
        this.outcomes = outcomes;
        this.questions = questions;
    }

    /** What each run of it begins with; {@code opened} is the archive they lie in (null: none). */
    record Taken(Path file, List<?> bodies, Archives.Opened opened) {}

    Taken of(Dropped whole) throws IOException {
        if (!Archives.isArchive(whole.file())) {
            return new Taken(whole.file(), whole.each(formats.shelves(whole)), null);
        }
        try {
            var opened = archives.open(whole.file());
            var bodies = new ArrayList<Dropped>();
            for (var member : opened.members()) {
                var dropped = new Dropped(member.file(), whole.relative() + "/" + member.name(), whole.account(), null,
                        member.name(), bodies.isEmpty() ? opened.words() : null);
                bodies.addAll(dropped.each(formats.shelves(dropped)));
            }
            return new Taken(whole.file(), bodies, opened);
        } catch (Archives.Unfit unfit) {
            return new Taken(whole.file(), List.of(unfit), null);
        }
    }

    /** A part that raises a question waits for its answer by itself; then what was unpacked is gone. */
    void decided(Taken taken, List<RunDoor.Outcome> decided) {
        if (taken.opened() == null) {
            return;
        }
        try (var opened = taken.opened()) {
            for (int number = 0; number < decided.size(); number++) {
                var run = decided.get(number).run();
                if (run != null && run.state() == Run.State.HELD && questions.ofRun(run.id()).isPresent()) {
                    var part = (Dropped) taken.bodies().get(number);
                    var folders = Optional.ofNullable(inbox.relative(taken.file()).getParent()).orElse(Path.of(""));
                    var alone = inbox.putBack(part.file(), folders,
                            InboxFolder.safeName(part.name().replace('/', '-')));
                    questions.waitsAt(run.id(), inbox.relative(alone).toString());
                }
            }
        } catch (IOException trouble) {
            LOG.warn("What {} held could not be put in order: {}", taken.file().getFileName(), trouble.getMessage());
        }
    }

    List<Run> others(Run run) {
        return runs.together(run).stream().filter(other -> !other.id().equals(run.id())).toList();
    }

    static boolean waits(Run run) {
        return run.state() == Run.State.PLANNED || run.state() == Run.State.HELD || run.state() == Run.State.OPEN;
    }

    /** The file that was sent, also for a run that is about one in it. */
    Path file(Run run) {
        var file = inbox.root().resolve(run.fileName());
        while (!Files.isRegularFile(file) && !inbox.relative(file).getParent().equals(Path.of(Inbox.PLANNED))) {
            file = file.getParent();
        }
        return file;
    }

    /** Done with, when something of any part was applied. */
    String place(Run run, String wished) {
        return wished.equals(Inbox.DISMISSED) && others(run).stream().anyMatch(this::wasApplied) ? Inbox.DONE : wished;
    }

    private boolean wasApplied(Run run) {
        return outcomes.of(run.id()).keySet().stream().anyMatch(state -> state != Parcel.State.DROPPED);
    }

    List<Intake.Part> reported(Run run) {
        return runs.together(run).stream()
                .map(each -> new Intake.Part(member(each), new RunDoor.Outcome(each.id(), each))).toList();
    }

    /** Its name in the archive; null when it was sent as it is. */
    private String member(Run run) {
        var path = inbox.root().resolve(run.fileName());
        return Files.isRegularFile(path) || file(run).equals(path) ? null : file(run).relativize(path).toString();
    }

    /** Of the content that the run planned with; empty when that is gone. */
    Optional<String> hash(Run run) {
        var file = file(run);
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            if (!Archives.isArchive(file)) {
                return Optional.of(ContentHash.of(file));
            }
            try (var opened = archives.open(file)) {
                for (var member : opened.members()) {
                    if (run.fileName().startsWith(inbox.relative(file) + "/" + member.name())) {
                        return Optional.of(ContentHash.of(member.file()));
                    }
                }
            }
        } catch (IOException | Archives.Unfit gone) {
            LOG.warn("{} cannot be looked at again: {}", file.getFileName(), gone.getMessage());
        }
        return Optional.empty();
    }
}
