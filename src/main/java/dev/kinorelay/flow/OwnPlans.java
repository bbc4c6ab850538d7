package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Run;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.ledger.Ids;
import dev.kinorelay.ledger.Ledger;
import dev.kinorelay.ledger.Parcels;
import dev.kinorelay.ledger.PlannedParcels;
import dev.kinorelay.ledger.Runs;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** What plans that no pipeline makes have in common: their runs, and a look at the shelves they are about. */
@Component
class OwnPlans {

    static final String UNDO = "undo";
    static final String RESTORE = "restore";
    /** What makes a plan that only its maker can make again. */
    static final Set<String> TRIGGERS = Set.of(UNDO, RESTORE);
    private final Ledger ledger;
    private final Runs runs;
    private final Parcels parcels;
    private final Accounts accounts;
    private final Mirror mirror;

    OwnPlans(Ledger ledger, Runs runs, Parcels parcels, Accounts accounts, Mirror mirror) {
        this.ledger = ledger;
        this.runs = runs;
        this.parcels = parcels;
        this.accounts = accounts;
        this.mirror = mirror;
    }

    /** A run of mode PLAN of its own; the occasion is made of the run's id. */
    Run open(String pipeline, String version, Person person, String trigger, UnaryOperator<String> occasion) {
        String id = Ids.next();
        return runs.open(new Runs.Opening(id, pipeline, version, person, Mode.PLAN, occasion.apply(id), trigger, null))
                .orElseThrow();
    }

    OwnPlan plan(Run run) {
        return new OwnPlan(ledger, runs, parcels, run);
    }

    /** Brings what is known of the shelves up to date as far as their services can be reached; else says so. */
    String looked(Collection<PlannedParcels.Place> places) {
        var words = new StringBuilder();
        for (var place : places) {
            unseen(place).ifPresent(why -> words.append(" The ").append(place.shelf()).append(" of ")
                    .append(place.account())
                    .append(" could not be looked at just now, so what was last known of it counts: ")
                    .append(why));
        }
        return words.toString();
    }

    private Optional<String> unseen(PlannedParcels.Place place) {
        if (accounts.inLedger(place.account(), place.shelf())) {
            return Optional.empty();
        }
        try {
            mirror.look(place.account(), place.shelf(), false);
            return Optional.empty();
        } catch (TryLater | NeedsAttention trouble) {
            return Optional.of(trouble.getMessage());
        }
    }

    /** Why the service cannot do it, if it cannot. */
    Optional<String> impossible(Change change) {
        return change.isRemove() && !removes(change.account(), change.shelf())
                ? Optional.of("Nothing can be removed from the " + change.shelf() + " of " + change.account())
                : Optional.empty();
    }

    private boolean removes(Account account, Shelf shelf) {
        return accounts.writer(account).capabilities(shelf).removes();
    }
}
