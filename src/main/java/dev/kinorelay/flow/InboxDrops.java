package dev.kinorelay.flow;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.ledger.FileMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Runs the intake on each dropped file and puts the file where its outcome says. */
@Component
class InboxDrops implements Drops {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Inbox inbox;
    private final Intake intake;
    private final Troubles troubles;
    private final FileMemory memory;
    private final Clock clock;
    /** Files that could not be moved or recorded, and when to look at them again. */
    private final Map<Path, Instant> resting = new ConcurrentHashMap<>();
    /** Files whose run is decided and which only wait to be moved out of the way. */
    private final Map<Path, Decided> decided = new ConcurrentHashMap<>();
    /** Files that are being taken: two pipelines may watch one folder, but only one takes a file. */
    private final Set<Path> taking = ConcurrentHashMap.newKeySet();

    InboxDrops(Inbox inbox, Intake intake, Troubles troubles, FileMemory memory, Clock clock) {
        this.inbox = inbox;
        this.intake = intake;
        this.troubles = troubles;
        this.memory = memory;
        this.clock = clock;
    }

    @Override
    public boolean wants(Path file) {
        var until = resting.get(file);
        resting.keySet().stream().filter(Files::notExists).forEach(this::forget);
        return Inbox.isVisible(inbox.relative(file)) && !ColumnFiles.isOne(file) && !taking.contains(file)
                && (until == null || clock.instant().isAfter(until));
    }

    @Override
    public boolean knows(Path file) {
        try {
            return memory.knows(ContentHash.of(file));
        } catch (IOException unreadable) {
            return false;
        }
    }

    @Override
    public void arrived(String pipeline, String version, Path file) {
        if (!taking.add(file)) {
            return;
        }
        try {
            takeCarefully(pipeline, version, file);
        } finally {
            taking.remove(file);
        }
    }

    private void takeCarefully(String pipeline, String version, Path file) {
        if (Files.notExists(file)) {
            forget(file);
            return;
        }
        if (!Files.isWritable(file.getParent())) {
            rest(file, "The inbox folder " + file.getParent() + " cannot be written, so " + file.getFileName()
                    + " was not taken", "Let Kinorelay write there: a taken file must be moved out of the way.");
            return;
        }
        if (!Files.isReadable(file)) {
            rest(file, file.getFileName() + " waits in the inbox, because Kinorelay may not read it",
                    "Check the owner and the permissions of the file; it is tried again every minute.");
            return;
        }
        try {
            var known = decided.get(file);
            if (known == null || !known.sight().isOf(file)) {
                var sight = Sight.of(file);
                known = new Decided(sight, intake.take(pipeline, version, file));
                decided.put(file, known);
            }
            // Another file may lie there by now, under the same name: that one was not read and waits for its own turn.
            if (known.sight().isOf(file)) {
                intake.putAway(file, known.parts());
            }
            forget(file);
        } catch (NeedsAttention attention) {
            rest(file, attention.getMessage(), attention.remedy());
        } catch (IOException | RuntimeException trouble) {
            rest(file, file.getFileName() + " waits in the inbox, because it could not be taken: "
                    + trouble.getMessage(), "It is tried again every minute.");
        }
    }

    private void forget(Path file) {
        decided.remove(file);
        resting.remove(file);
        troubles.over(inbox.relative(file).toString());
    }

    private void rest(Path file, String message, String remedy) {
        resting.put(file, clock.instant().plus(PAUSE));
        troubles.raise(inbox.relative(file).toString(), message, remedy);
    }

    /** What came of a file, as it was seen before it was read. */
    private record Decided(Sight sight, List<Intake.Part> parts) {}
}
