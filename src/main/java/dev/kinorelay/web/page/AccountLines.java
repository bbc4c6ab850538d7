package dev.kinorelay.web.page;

import dev.kinorelay.domain.Account;
import dev.kinorelay.ledger.AccountBook;
import dev.kinorelay.ledger.Waiting;
import dev.kinorelay.web.ConnectedAccounts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The connected accounts as pages show them. */
@Component
class AccountLines {

    private final ConnectedAccounts accounts;
    private final Waiting waiting;
    private final Clock clock;

    AccountLines(ConnectedAccounts accounts, Waiting waiting, ObjectProvider<Clock> clock) {
        this.accounts = accounts;
        this.waiting = waiting;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    List<AccountLine> all() {
        List<AccountBook.Standing> standings = accounts.all();
        if (standings.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        List<Waiting.Place> places = waiting.places(null);
        Map<String, String> labels = accounts.labels();
        return standings.stream().map(standing -> AccountLine.of(standing, label(labels, standing),
                count(places, standing.account()), now)).toList();
    }

    AccountLine one(AccountBook.Standing standing) {
        return AccountLine.of(standing, label(accounts.labels(), standing),
                count(waiting.places(standing.account().person()), standing.account()), clock.instant());
    }

    List<AccountLine> needingAttention() {
        List<AccountBook.Standing> troubled = accounts.all().stream().filter(one -> one.trouble() != null).toList();
        return troubled.stream().map(this::one).toList();
    }

    private static long count(List<Waiting.Place> places, Account account) {
        return places.stream().filter(place -> place.account().equals(account))
                .mapToLong(place -> place.waiting() + place.sending()).sum();
    }

    private static String label(Map<String, String> labels, AccountBook.Standing standing) {
        return labels.getOrDefault(standing.account().service(), Words.shelf(standing.account().service()));
    }
}
