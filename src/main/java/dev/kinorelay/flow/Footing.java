package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.ledger.AccountBook.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a courier's account stands, and what success and trouble make of it. */
final class Footing {

    private static final Logger LOG = LoggerFactory.getLogger(Footing.class);

    private final Account account;
    private final Depot depot;

    Footing(Account account, Depot depot) {
        this.account = account;
        this.depot = depot;
    }

    /** Empty when the account is not connected. */
    Optional<Standing> standing() {
        return depot.book().find(account.person(), account.name());
    }

    /** Whether anything may be sent to the account or asked of it now. */
    static boolean mayGo(Optional<Standing> standing, Instant now) {
        return standing.filter(known -> !known.rests())
                .filter(known -> !known.due().isAfter(now) || known.due().isAfter(now.plus(Ladder.LONGEST)))
                .isPresent();
    }

    /** When the account may be tried again by itself; empty when that takes a person. */
    static Optional<Instant> tryAgain(Optional<Standing> standing) {
        return standing.filter(known -> !known.rests()).map(Standing::due);
    }

    /** Several calls may fail together: the account climbs once for all that began on one rung. Answers until when it rests. */
    Instant setBack(TryLater later, int rungAtStart) {
        var now = depot.now();
        var standing = standing();
        int rung = standing.map(Standing::rung).orElse(0);
        boolean climbed = rung > rungAtStart;
        var patience = later.isTold() || climbed ? later.after() : longer(later.after(), Ladder.patience(rung));
        var until = now.plus(patience.compareTo(Ladder.LONGEST) > 0 ? Ladder.LONGEST : patience);
        if (climbed && standing.get().due().isAfter(until)) {
            return standing.get().due();
        }
        depot.book().rest(account, later.isTold() || climbed ? rung : Ladder.up(rung), until, later.getMessage());
        LOG.info("{} is left alone until {}: {}", account, until, later.getMessage());
        return until;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    void succeeded() {
        standing().filter(known -> known.rung() > 0 || known.reason() != null)
                .ifPresent(known -> depot.book().rest(account, Ladder.down(known.rung()), Instant.EPOCH, null));
    }

    void needsAttention(NeedsAttention attention) {
        boolean known = standing().map(Standing::trouble).filter(attention.getMessage()::equals).isPresent();
        depot.book().needsAttention(account, attention);
        if (!known) {
            LOG.warn("{} needs a person: {} {}", account, attention.getMessage(),
                    attention.remedy());
        }
    }
}
