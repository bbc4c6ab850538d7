package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.ledger.AccountBook.Standing;
import dev.kinorelay.service.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries the parcels of one account to its Writer, in the order of their admission, as many at once as the Writer takes. */
final class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final Account account;
    private final Writer writer;
    private final Depot depot;
    private final Bell bell;
    private final Footing footing;
    private final Defects defects = new Defects();
    private final ReadBack readBack;
    private final Flights flights;
    private final Arrivals arrivals;
    private final LedgerCarrier inLedger;
    private boolean carried;
    private Instant latest = Instant.EPOCH;

    Courier(Account account, Writer writer, Depot depot, Bell bell) {
        this.account = account;
        this.writer = writer;
        this.depot = depot;
        this.bell = bell;
        this.footing = new Footing(account, depot);
        this.readBack = new ReadBack(account, writer, depot, defects);
        this.flights = new Flights(writer, bell);
        this.arrivals = new Arrivals(depot, footing, defects, readBack);
        this.inLedger = new LedgerCarrier(writer, depot);
    }

    /** Carries all that may be carried. Answers when to come again by the clock; empty: not before the bell rings. */
    Optional<Instant> round() throws InterruptedException {
        try {
            noticeTheClock();
            readBack.load(flights.batches());
            return go();
        } catch (RuntimeException trouble) {
            readBack.reload();
            throw trouble;
        } finally {
            if (carried) {
                carried = false;
                depot.settle().run();
            }
        }
    }

    /** When it was set back by more than anything is put off for, what was put off before is due. */
    private void noticeTheClock() {
        var now = depot.now();
        if (now.isBefore(latest.minus(Ladder.LONGEST))) {
            LOG.warn("The clock was set back from {} to {}: what waits for {} is tried now", latest, now, account);
            depot.parcels().hurry(account);
        }
        latest = now;
    }

    private Optional<Instant> go() throws InterruptedException {
        while (true) {
            flights.landed().forEach(arrivals::take);
            if (bell.isOver()) {
                if (flights.isEmpty()) {
                    return Optional.empty();
                }
                arrivals.take(flights.next());
            } else if (!step(footing.standing())) {
                if (flights.isEmpty()) {
                    return comeAgain();
                }
                bell.await();
            }
        }
    }

    private boolean step(Optional<Standing> standing) {
        return Footing.mayGo(standing, depot.now()) && lookBack(standing.get()) || send(standing);
    }

    private boolean lookBack(Standing standing) {
        try {
            return readBack.look();
        } catch (TryLater later) {
            footing.setBack(later, standing.rung());
        } catch (NeedsAttention attention) {
            footing.needsAttention(attention);
        } catch (RuntimeException defect) {
            LOG.error("What became of a call for {} could not be looked up", account, defect);
            footing.setBack(new TryLater("A defect of Kinorelay: " + defect, Duration.ofMinutes(1)), standing.rung());
        }
        return true;
    }

    private boolean send(Optional<Standing> standing) {
        for (var shelf : depot.parcels().due(account, depot.now())) {
            if (writer.capabilities(shelf).inLedger()) {
                if (inLedger.carry(account, shelf)) {
                    carried = true;
                    return true;
                }
            } else if (Footing.mayGo(standing, depot.now()) && !readBack.isUnsettled(shelf)) {
                if (flights.isElsewhere(shelf)) {
                    return false; // its turn comes when what is under way has landed
                }
                if (flights.hasRoom(shelf) && launch(shelf, standing.get().rung())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean launch(Shelf shelf, int rung) {
        var claimed = depot.dispatch().claim(account, shelf, writer.capabilities(shelf).batch(), defects::goesAlone);
        claimed.ifPresent(sending -> flights.launch(sending, rung));
        return claimed.isPresent();
    }

    private Optional<Instant> comeAgain() {
        var standing = footing.standing();
        var now = depot.now();
        var parcels = depot.parcels().nextDue(account, now);
        if (standing.isEmpty() || Footing.mayGo(standing, now)) {
            return Stream.of(parcels, readBack.nextDue()).flatMap(Optional::stream).min(Instant::compareTo);
        }
        return Footing.tryAgain(standing);
    }
}
