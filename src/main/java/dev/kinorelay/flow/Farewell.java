package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import dev.kinorelay.ledger.AccountBook;
import dev.kinorelay.ledger.Ledger;
import dev.kinorelay.ledger.Parcels;
import dev.kinorelay.service.Link;
import dev.kinorelay.service.Vault;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is left undone and forgotten when an account is removed. */
@Component
class Farewell {

    private final Ledger ledger;
    private final AccountBook book;
    private final Parcels parcels;
    private final Vault vault;

    Farewell(Ledger ledger, AccountBook book, Parcels parcels, Vault vault) {
        this.ledger = ledger;
        this.book = book;
        this.parcels = parcels;
        this.vault = vault;
    }

    /** Begun again after a cut, it ends the same. */
    void to(Account account, Optional<Link> link) {
        book.pause(account, true);
        link.ifPresent(known -> known.revoke(account));
        ledger.write(() -> {
            parcels.dropAll(account, "the account was removed");
            vault.forget(account);
            book.remove(account);
        });
    }
}
