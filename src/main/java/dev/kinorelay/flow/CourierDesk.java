package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import dev.kinorelay.flow.desk.WaitingDesk;
import dev.kinorelay.ledger.AccountBook;
import dev.kinorelay.ledger.Ledger;
import dev.kinorelay.ledger.Parcels;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What a person may wish for what waits. */
@Component
class CourierDesk implements WaitingDesk {

    private final Ledger ledger;
    private final Parcels parcels;
    private final AccountBook book;
    private final Couriers couriers;
    private final ShelfDebts debts;

    CourierDesk(Ledger ledger, Parcels parcels, AccountBook book, Couriers couriers, ShelfDebts debts) {
        this.ledger = ledger;
        this.parcels = parcels;
        this.book = book;
        this.couriers = couriers;
        this.debts = debts;
    }

    @Override
    public void retryNow(Account account) {
        ledger.write(() -> {
            book.rest(account, 0, Instant.EPOCH, null);
            parcels.hurry(account);
        });
        debts.tryAgain(account.person());
        couriers.wake(account);
    }

    @Override
    public boolean drop(String parcelId, String droppedBy) {
        boolean dropped = parcels.drop(parcelId, "dropped by " + droppedBy);
        if (dropped) {
            couriers.settle();
        }
        return dropped;
    }
}
