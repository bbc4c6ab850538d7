package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.ImportWish;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.flow.desk.PlanDesk;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The desk for plans that no pipeline makes by itself; each wish goes to whoever can grant it. */
@Component
class Plans implements PlanDesk {

    private final Undoing undoing;
    private final Restoring restoring;
    private final PlannedFiles files;

    Plans(Undoing undoing, Restoring restoring, PlannedFiles files) {
        this.undoing = undoing;
        this.restoring = restoring;
        this.files = files;
    }

    @Override
    public String undo(String runId, String startedBy) {
        return undoing.plan(runId);
    }

    @Override
    public String restore(Account account, Shelf shelf, Instant at, String startedBy) {
        return restoring.plan(account, shelf, at);
    }

    @Override
    public List<Moment> moments(Account account, Shelf shelf) {
        return restoring.moments(account, shelf);
    }

    @Override
    public String planFile(String pipeline, Person person, Optional<Shelf> shelf, ImportWish wish, String fileName,
            InputStream content) throws IOException {
        return files.plan(pipeline, person, shelf, wish, fileName, content);
    }
}
