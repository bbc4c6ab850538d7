package dev.kinorelay.flow.block;

import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.flow.Accounts;
import dev.kinorelay.flow.Carried;
import dev.kinorelay.ledger.Cells;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/** deliver: addresses the change, and answers the key under which it is admitted once. */
@Component("deliver")
class Deliver {

    private final Accounts accounts;
    private final Cells cells;
    private final Clock clock;

    Deliver(Accounts accounts, Cells cells, Clock clock) {
        this.clock = clock;
        this.accounts = accounts;
        this.cells = cells;
    }

    /** {@code as}: change, or removal or play made of it; then nothing is admitted where that is so already. */
    public String deliver(Exchange exchange, String account, String shelf, String as) throws Exception {
        var change = exchange.getMessage().getMandatoryBody(Change.class);
        var addressed = as.equals("change") ? addressed(exchange, change, account, shelf)
                : turned(exchange, change, account, shelf, as);
        Carried.addressed(exchange, addressed);
        return Parcel.keyOf(addressed == null ? change : addressed);
    }

    private Change addressed(Exchange exchange, Change change, String name, String shelf) {
        if (name.isEmpty() && shelf.isEmpty()) {
            return change;
        }
        boolean sameShelf = shelf.isEmpty() || shelf.equals(change.shelf().name());
        if (sameShelf && (name.isEmpty() || name.equals(change.account().name()))) {
            return change;
        }
        var account = name.isEmpty() ? change.account() : accounts.of(Carried.run(exchange).person(), name);
        var target = sameShelf ? change.shelf() : new Shelf(shelf);
        return change.to(account, target,
                cells.revision(account, target, change.titleId(), change.occurrence()));
    }

    private Change turned(Exchange exchange, Change change, String name, String shelf, String as) {
        var account = accounts.of(Carried.run(exchange).person(), name);
        boolean isRemoval = as.equals("removal");
        var target = shelf.isEmpty() ? isRemoval ? Shelf.WATCHLIST : Shelf.HISTORY : new Shelf(shelf);
        if (change.isRemove() || cells.holds(account, target, change.titleId()) != isRemoval) {
            return null;
        }
        if (isRemoval) {
            return change.leaving(account, target, cells.revision(account, target, change.titleId(), ""));
        }
        var at = change.since() == null ? clock.instant().truncatedTo(ChronoUnit.SECONDS) : change.since();
        var play = new Play(at, Play.Precision.SECOND);
        return change.watched(account, target, play,
                cells.revision(account, target, change.titleId(), play.occurrence()));
    }
}
