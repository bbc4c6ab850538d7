package dev.kinorelay.flow.block;

import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.flow.Accounts;
import dev.kinorelay.flow.Carried;
import dev.kinorelay.ledger.Cells;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;

/** deliver: addresses the change, and answers the key under which it is admitted once. */
@Component("deliver")
class Deliver {

    private final Accounts accounts;
    private final Cells cells;

    Deliver(Accounts accounts, Cells cells) {
        this.accounts = accounts;
        this.cells = cells;
    }

    public String deliver(Exchange exchange, String account, String shelf) throws Exception {
        var change = exchange.getMessage().getMandatoryBody(Change.class);
        var addressed = addressed(exchange, change, account, shelf);
        Carried.addressed(exchange, addressed);
        return Parcel.keyOf(addressed);
    }

    private Change addressed(Exchange exchange, Change change, String name, String shelf) {
        boolean sameShelf = shelf.isEmpty() || shelf.equals(change.shelf().name());
        if (sameShelf && name.equals(change.account().name())) {
            return change;
        }
        var account = accounts.of(Carried.run(exchange).person(), name);
        var target = sameShelf ? change.shelf() : new Shelf(shelf);
        return change.to(account, target,
                cells.revision(account, target, change.titleId(), change.occurrence()));
    }
}
