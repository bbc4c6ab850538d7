package dev.kinorelay.flow.block;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Arrival;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Snapshot;
import dev.kinorelay.flow.Accounts;
import dev.kinorelay.flow.Carried;
import dev.kinorelay.flow.FileReading;
import dev.kinorelay.flow.HearingReading;
import dev.kinorelay.flow.Mirror;
import dev.kinorelay.flow.RunInProgress;
import dev.kinorelay.flow.Sides;
import dev.kinorelay.ledger.Runs;
import java.io.IOException;
import java.time.Clock;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/** read: a snapshot of the file that arrived, of the events taken, or of a shelf of an account. */
@Component("read")
class Read {

    private final Accounts accounts;
    private final Mirror mirror;
    private final Sides sides;
    private final FileReading files;
    private final HearingReading hearings;
    private final Runs runs;
    private final Clock clock;

    Read(Accounts accounts, Mirror mirror, Sides sides, FileReading files, HearingReading hearings, Runs runs,
            Clock clock) {
        this.accounts = accounts;
        this.mirror = mirror;
        this.sides = sides;
        this.files = files;
        this.hearings = hearings;
        this.runs = runs;
        this.clock = clock;
    }

    public Snapshot read(Exchange exchange, String account, String shelf, boolean fresh) throws IOException {
        var run = Carried.run(exchange);
        if (exchange.getMessage().getBody() instanceof Arrival arrival && account.isEmpty()) {
            return files.read(run, arrival);
        }
        if (run.hearing().isPresent() && account.isEmpty()) {
            return hearings.read(run, run.hearing().get());
        }
        var owner = accounts.of(run.person(), account);
        return shelf(run, owner, accounts.shelf(owner, shelf), fresh);
    }

    /** A shelf on another machine is mirrored first; then all of them are compared where the ledger keeps them. */
    private Snapshot shelf(RunInProgress run, Account account, Shelf shelf, boolean fresh) {
        runs.about(run.runId(), account.name(), shelf.name());
        boolean complete = accounts.inLedger(account, shelf) || mirror.once(run, account, shelf, fresh).complete();
        var snapshot = new Snapshot(null, account, shelf, complete, sides.size(account, shelf), clock.instant());
        run.read(snapshot, 0);
        return snapshot;
    }
}
