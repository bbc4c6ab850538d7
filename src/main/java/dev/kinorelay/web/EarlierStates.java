package dev.kinorelay.web;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.flow.desk.PlanDesk;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The earlier states of shelves: which there are, and what would bring one back. */
@Component
public class EarlierStates {

    private final PlanDesk desk;
    private final ConnectedAccounts accounts;

    EarlierStates(PlanDesk desk, ConnectedAccounts accounts) {
        this.desk = desk;
        this.accounts = accounts;
    }

    /** A shelf of an account; without a name the watchlist. */
    public record Place(Account account, Shelf shelf) {}

    public Place place(String person, String account, String shelf) {
        return new Place(accounts.named(person, account), Shelves.wanted(shelf).orElse(Shelf.WATCHLIST));
    }

    /** Newest first. */
    public List<PlanDesk.Moment> moments(Place place) {
        return desk.moments(place.account(), place.shelf());
    }

    /** Answers the id of a run of mode PLAN. */
    public String restore(Place place, Instant at, String startedBy) {
        if (at == null) {
            throw Refusal.unclear("No moment is named.", "Name one of the moments of this shelf.");
        }
        return desk.restore(place.account(), place.shelf(), at, startedBy);
    }
}
