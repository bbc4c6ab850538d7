package dev.kinorelay.web.api;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.flow.desk.WaitingDesk;
import dev.kinorelay.ledger.Parcels;
import dev.kinorelay.ledger.Refusals;
import dev.kinorelay.ledger.Waiting;
import dev.kinorelay.web.ConnectedAccounts;
import dev.kinorelay.web.Refusal;
import dev.kinorelay.web.Shelves;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/waiting")
class WaitingApi {

    private static final int MOST = 500;

    private final Waiting waiting;
    private final Refusals refusals;
    private final ConnectedAccounts accounts;
    private final WaitingDesk desk;

    WaitingApi(Waiting waiting, Refusals refusals, ConnectedAccounts accounts, WaitingDesk desk) {
        this.waiting = waiting;
        this.refusals = refusals;
        this.accounts = accounts;
        this.desk = desk;
    }

    /** A shelf for which something waits: how many, how many are on their way, since when, until when and why. */
    record WaitingShelf(String person, String account, String shelf, long waiting, long sending, Instant oldest,
            Instant due, String reason) {
        static WaitingShelf of(Waiting.Place place) {
            return new WaitingShelf(place.account().person().name(), place.account().name(), place.shelf().name(),
                    place.waiting(), place.sending(), place.oldest(), place.due(), place.reason());
        }
    }

    /** A change on its way to an account, or refused there; values are codes as in a run's changes. */
    record AddressedChange(String id, String run, String person, String account, String shelf, Verb verb, String title,
            Integer year, String kind, String before, String after, Parcel.State state, String reason,
            Instant admitted, Instant settled, Instant due) {

        static AddressedChange of(Parcels.Row row) {
            Change change = row.parcel().change();
            Parcel.State state = row.parcel().state();
            return new AddressedChange(row.parcel().id(), row.parcel().runId(), change.account().person().name(),
                    change.account().name(), change.shelf().name(), change.verb(), change.title(), change.year(),
                    change.kind(), code(change.before()), code(change.value()), state, row.reason(), row.admitted(),
                    row.settled(), state == Parcel.State.POSTPONED ? row.due() : null);
        }

        private static String code(Value value) {
            return value == null ? null : value.code();
        }
    }

    @GetMapping
    List<WaitingShelf> all() {
        return waiting.places(null).stream().map(WaitingShelf::of).toList();
    }

    @GetMapping("/{person}/{name}")
    List<AddressedChange> shelf(@PathVariable String person, @PathVariable String name, @RequestParam String shelf,
            @RequestParam(required = false) String after, @RequestParam(defaultValue = "50") int limit) {
        Account account = accounts.named(person, name);
        Shelf where = Shelves.wanted(shelf)
                .orElseThrow(() -> Refusal.unclear("No shelf is named.", "Name one, such as watchlist."));
        return waiting.rows(account, where, after, within(limit)).stream().map(AddressedChange::of).toList();
    }

    @GetMapping("/refused")
    List<AddressedChange> refused(@RequestParam(required = false) String before,
            @RequestParam(defaultValue = "50") int limit) {
        return refusals.page(before, within(limit)).stream().map(AddressedChange::of).toList();
    }

    @DeleteMapping("/{parcel}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@PathVariable String parcel, Principal who) {
        if (!desk.drop(parcel, who.getName())) {
            throw Refusal.conflict("This change is on its way already, over, or not known.",
                    "Look at its run; a run can be undone.");
        }
    }

    private static int within(int limit) {
        return Math.clamp(limit, 1, MOST);
    }
}
