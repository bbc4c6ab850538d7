package dev.kinorelay.flow.block;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Arrival;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Snapshot;
import dev.kinorelay.flow.Accounts;
import dev.kinorelay.flow.Carried;
import dev.kinorelay.flow.FileReading;
import dev.kinorelay.flow.RunInProgress;
import dev.kinorelay.flow.Sides;
import dev.kinorelay.ledger.Runs;
import dev.kinorelay.ledger.Snapshots;
import dev.kinorelay.service.Since;
import java.io.IOException;
import java.time.Clock;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/** read: a snapshot of the file that arrived, or of a shelf of an account. */
@Component("read")
class Read {

    private final Accounts accounts;
    private final Snapshots snapshots;
    private final Sides sides;
    private final FileReading files;
    private final Runs runs;
    private final Clock clock;

    Read(Accounts accounts, Snapshots snapshots, Sides sides, FileReading files, Runs runs, Clock clock) {
        this.accounts = accounts;
        this.snapshots = snapshots;
        this.sides = sides;
        this.files = files;
        this.runs = runs;
        this.clock = clock;
    }

    public Snapshot read(Exchange exchange, String account, String shelf) throws IOException {
        var run = Carried.run(exchange);
        if (exchange.getMessage().getBody() instanceof Arrival arrival && account.isEmpty()) {
            return files.read(run, arrival);
        }
        return shelf(run, accounts.of(run.person(), account), new Shelf(shelf));
    }

    private Snapshot shelf(RunInProgress run, Account account, Shelf shelf) {
        runs.about(run.runId(), account.name(), shelf.name());
        if (accounts.inLedger(account, shelf)) {
            var snapshot = Snapshot.inPlace(account, shelf, sides.size(account, shelf), clock.instant());
            run.read(snapshot, 0);
            return snapshot;
        }
        try (var staging = snapshots.stage(account, shelf)) {
            var reading = accounts.reader(account).read(account, shelf, Since.EVER, staging);
            var snapshot = staging.seal(reading.isComplete());
            run.read(snapshot, 0);
            return snapshot;
        }
    }
}
