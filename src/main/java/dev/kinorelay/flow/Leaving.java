package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.ledger.Watched;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Tells titles that left a shelf by themselves, because they were watched, from those that a person removed. */
@Component
public class Leaving {

    private final Accounts accounts;
    private final Mirror mirror;
    private final Watched watched;

    Leaving(Accounts accounts, Mirror mirror, Watched watched) {
        this.accounts = accounts;
        this.mirror = mirror;
        this.watched = watched;
    }

    /** Where plays cannot be read nobody can tell, and every title gone may have left by itself. */
    public Predicate<Mark> from(RunInProgress run, Account account, Shelf shelf) {
        if (!accounts.leavesWhenWatched(account, shelf)) {
            return mark -> false;
        }
        if (!accounts.reader(account).reads(Shelf.HISTORY)
                || !mirror.once(run, account, Shelf.HISTORY, false).complete()) {
            return mark -> true;
        }
        return mark -> watched.whileOn(account, shelf, mark.titleId());
    }
}
