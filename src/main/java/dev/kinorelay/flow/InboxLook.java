package dev.kinorelay.flow;

import dev.kinorelay.domain.Arrival;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What can be said of the inbox and a file in it before the file is opened. */
@Component
public class InboxLook {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm");
    private static final int NAMED = 5;

    private final Inbox inbox;
    private final InboxSettings settings;
    private final Holds holds;

    InboxLook(Inbox inbox, InboxSettings settings, Holds holds) {
        this.inbox = inbox;
        this.settings = settings;
        this.holds = holds;
    }

    /** A run started by hand tells what waits; a file in an unclear folder holds the run with a question, a useless archive ends it. */
    public Optional<Arrival> around(RunInProgress run, Object body) {
        switch (body) {
            case Intake.Misplaced misplaced -> holds.askWhose(run, misplaced);
            case Archives.Unfit unfit -> run.refuse(unfit.getMessage(), unfit.remedy());
            case null, default -> run.note(waiting(inbox.waiting()));
        }
        return Optional.empty();
    }

    public boolean tooLarge(RunInProgress run, Dropped dropped) throws IOException {
        long size = Files.size(dropped.file());
        if (size <= settings.limit().toBytes()) {
            return false;
        }
        run.refuse("The file has " + size / 1_000_000 + " MB; the limit is " + settings.limit().toMegabytes() + " MB",
                "If the file is right, raise kinorelay.inbox.limit and drop it again.");
        return true;
    }

    /** A moment in words, in the zone of the inbox. */
    public String day(Instant moment) {
        return DAY.format(moment.atZone(settings.zone()));
    }

    private static String waiting(List<String> files) {
        if (files.isEmpty()) {
            return "Looked into the inbox: nothing waits there.";
        }
        var named = String.join(", ", files.subList(0, Math.min(NAMED, files.size())));
        return "Looked into the inbox: " + files.size() + (files.size() == 1 ? " file waits (" : " files wait (")
                + named
                + (files.size() > NAMED ? ", …" : "") + "); each is taken in a run of its own.";
    }
}
