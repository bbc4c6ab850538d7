package dev.kinorelay.web;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.ImportWish;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Tally;
import dev.kinorelay.flow.desk.PlanDesk;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Plans on paper: each is a run of five changes that waits to be applied. */
public class PaperPlans implements PlanDesk {

    private final PaperDesk desk;

    PaperPlans(PaperDesk desk) {
        this.desk = desk;
    }

    @Override
    public String undo(String runId, String startedBy) {
        desk.wishes.add("undo " + runId + " by " + startedBy);
        if (runId.equals("r05")) {
            throw new NeedsAttention("Nothing of this run can be undone: the plays were changed since.",
                    "Look at the shelf's earlier states.");
        }
        return desk.plan(original(runId).pipeline(), original(runId).fileName(), Run.undoOf(runId, "u"));
    }

    private Run original(String runId) {
        return desk.runs.stream().filter(run -> run.id().equals(runId)).findFirst().orElseThrow();
    }

    @Override
    public String restore(Account account, Shelf shelf, Instant at, String startedBy) {
        desk.wishes.add("restore " + account + " " + shelf + " by " + startedBy);
        return desk.plan("restore", null, "restore");
    }

    @Override
    public List<Moment> moments(Account account, Shelf shelf) {
        return shelf.equals(Shelf.HISTORY) ? List.of()
                : List.of(new Moment(Invented.NOW.minus(Duration.ofMinutes(65)), "r09", "inbox", 12),
                        new Moment(Invented.NOW.minus(Duration.ofDays(9)), "r05", "library-to-trakt-ratings", 1190));
    }

    @Override
    public String planFile(String pipeline, Person person, Optional<Shelf> shelf, ImportWish wish, String fileName,
            InputStream content) throws IOException {
        long size = content.transferTo(OutputStream.nullOutputStream());
        desk.wishes.add("plan " + fileName + " (" + size + ") in " + pipeline + " for " + person
                + shelf.map(named -> " as " + named).orElse("") + wish.ending());
        return desk.plan(pipeline, fileName, "plan");
    }

    static Run planned(String id, String pipeline, String file, String occasion) {
        return new Run(id, pipeline, "a1b2c3", Person.ME, Mode.PLAN, occasion, "page", file, "ratings",
                Run.State.PLANNED, Instant.now(), Instant.now(), null, new Tally(40, 4, 1, 35, 0, 0, 0, 0, 0, 0),
                "2 plays would stay: Trakt keeps plays that another app sent.", null);
    }
}
