package dev.kinorelay.web;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.ledger.AccountBook;
import dev.kinorelay.ledger.Library;
import dev.kinorelay.ledger.Parcels;
import dev.kinorelay.ledger.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** The invented household's accounts, and what waits for them. */
final class Household {

    static final Account WELL = new Account(Person.ME, "trakt", "trakt");
    static final Account TROUBLED = new Account(Invented.ANNA, "trakt", "trakt");
    static final Account RESTING = new Account(Person.ME, "simkl", "simkl");
    static final Account PAUSED = new Account(Invented.ANNA, "simkl", "simkl");

    private Household() {}

    static List<AccountBook.Standing> accounts() {
        return List.of(
                standing(TROUBLED, false, 0, null, null, "Trakt no longer knows the app of this account.",
                        "Check the app on trakt.tv/oauth/applications, then connect the account again.", "client-id"),
                standing(PAUSED, true, 0, null, null, null, null, null),
                standing(RESTING, false, 4, Invented.NOW.plus(Duration.ofMinutes(25)),
                        "Simkl has been down since this morning (503).", null, null, null),
                standing(WELL, false, 0, null, null, null, null, null));
    }

    static AccountBook.Standing standing(Account account, boolean paused, int rung, Instant due, String reason,
            String trouble, String remedy, String field) {
        return new AccountBook.Standing(account, paused, rung, due == null ? Instant.EPOCH : due, reason, trouble,
                remedy, field, Invented.NOW.minus(Duration.ofDays(40)), false);
    }

    static List<Waiting.Place> places() {
        Instant due = Invented.NOW.plus(Duration.ofMinutes(25));
        return List.of(
                new Waiting.Place(RESTING, Shelf.RATINGS, 1204, 0, Invented.NOW.minus(Duration.ofHours(3)), due,
                        "Simkl has been down since this morning (503)."),
                new Waiting.Place(WELL, Shelf.RATINGS, 40, 100, Invented.NOW.minusSeconds(70), null, null),
                new Waiting.Place(WELL, Shelf.list("Rainy evenings"), 6, 0, Invented.NOW.minusSeconds(3000),
                        Invented.NOW.plus(Duration.ofHours(2)), "The list is full: 100 of 100 titles."),
                new Waiting.Place(TROUBLED, Shelf.HISTORY, 12, 0, Invented.NOW.minus(Duration.ofDays(2)), null, null));
    }

    static List<Parcels.Row> waiting() {
        return IntStream.range(0, 120).mapToObj(number -> row("w" + (1000 + number), "r04", WELL, number,
                number < 3 ? Parcel.State.SENDING : number % 5 == 4 ? Parcel.State.POSTPONED : Parcel.State.ADMITTED,
                number % 5 == 4 ? "no room on the watchlist: 100 of 100" : null, null)).toList();
    }

    static List<Parcels.Row> refused() {
        return IntStream.range(0, 4).mapToObj(number -> row("x" + (100 + number), "r09", WELL, number + 3,
                Parcel.State.REFUSED,
                number % 2 == 0 ? "Trakt knows no title with these ids (tt0100003)." : "A rating is 1 to 10.", null))
                .toList();
    }

    static List<Parcels.Row> planned(String run, Parcel.State state) {
        return IntStream.range(0, 5).mapToObj(number -> row(run + "-" + number, run, WELL, number,
                state != Parcel.State.PLANNED && number == 4 ? Parcel.State.DROPPED : state,
                state != Parcel.State.PLANNED && number == 4 ? "no longer holds" : null, "in your library, not there"))
                .toList();
    }

    static Parcels.Row row(String id, String run, Account account, int number, Parcel.State state, String reason,
            String why) {
        Library.Row title = Invented.title(number);
        Verb verb = number % 4 == 3 ? Verb.UPDATE : Verb.ADD;
        MediaRef ref = MediaRef.of(MediaKind.MOVIE, ExternalId.imdb(title.imdb()), title.title(), title.year());
        Change change = new Change(number, verb, Account.library(account.person()), Shelf.RATINGS, account,
                Shelf.RATINGS, new TitleId(title.titleId()), ref, Value.of(Rating.outOfTen(title.rating())),
                verb == Verb.UPDATE ? Value.of(Rating.outOfTen(6)) : null, "", 1, Invented.NOW, null, null, why);
        return new Parcels.Row(new Parcel(id, "key" + id, run, change, state, 0), reason, Invented.NOW,
                state.isFinal() ? Invented.NOW : null,
                state == Parcel.State.POSTPONED ? Invented.NOW.plusSeconds(7000) : Instant.EPOCH);
    }
}
