package dev.kinorelay.web.page;

import dev.kinorelay.domain.Account;
import dev.kinorelay.ledger.AccountBook;
import dev.kinorelay.ledger.Waiting;
import dev.kinorelay.web.Condition;
import dev.kinorelay.web.ConnectedAccounts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What waits, account by account and shelf by shelf, in words. */
@Component
class Heaps {

    private final Waiting waiting;
    private final ConnectedAccounts accounts;
    private final Clock clock;

    Heaps(Waiting waiting, ConnectedAccounts accounts, ObjectProvider<Clock> clock) {
        this.waiting = waiting;
        this.accounts = accounts;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    /** Everything that waits. {@code person} and {@code account} say what it was narrowed to (empty: nothing). */
    record All(String person, String account, List<Pile> piles, String total) {
        public String seen() {
            return Integer.toHexString(hashCode());
        }

        public boolean narrowed() {
            return !account.isEmpty();
        }
    }

    /** What waits for one account, and why nothing moves (null: it does). */
    record Pile(String person, String account, String state, String tone, String halt, String remedy, When until,
            boolean connected, List<Line> lines) {}

    /** What waits for one shelf. */
    record Line(String shelf, String words, String waiting, String underway, When since, When until, String reason) {

        static Line of(Waiting.Place place, Instant now) {
            boolean later = place.due() != null && place.due().isAfter(now);
            return new Line(place.shelf().name(), Words.shelf(place.shelf()), Words.number(place.waiting()),
                    place.sending() == 0 ? null : Words.number(place.sending()), When.at(place.oldest()),
                    later ? When.at(place.due()) : null, place.reason());
        }
    }

    All all(String person, String account) {
        Instant now = clock.instant();
        Map<Account, AccountBook.Standing> standings = accounts.all().stream()
                .collect(Collectors.toMap(AccountBook.Standing::account, Function.identity()));
        List<Waiting.Place> places = waiting.places(null).stream()
                .filter(place -> person.isEmpty() || place.account().person().name().equals(person))
                .filter(place -> account.isEmpty() || place.account().name().equals(account)).toList();
        List<Pile> piles = places.stream().map(Waiting.Place::account).distinct()
                .map(owner -> pile(owner, standings.get(owner), places, now)).toList();
        return new All(person, account, piles,
                Words.changes(places.stream().mapToLong(place -> place.waiting() + place.sending()).sum()));
    }

    private static Pile pile(Account owner, AccountBook.Standing standing, List<Waiting.Place> places, Instant now) {
        List<Line> lines = places.stream().filter(place -> place.account().equals(owner))
                .map(place -> Line.of(place, now)).toList();
        if (standing == null) {
            return new Pile(owner.person().name(), owner.name(), null, null, null, null, null, false, lines);
        }
        Condition condition = Condition.of(standing, now);
        String halt = switch (condition) {
            case WELL -> null;
            case PAUSED -> "You paused this account.";
            case RESTING -> standing.reason() == null ? "It is left alone for a while." : standing.reason();
            case NEEDS_ATTENTION -> standing.trouble();
        };
        return new Pile(owner.person().name(), owner.name(), Words.condition(condition), Words.tone(condition), halt,
                condition == Condition.NEEDS_ATTENTION ? standing.remedy() : null,
                condition == Condition.RESTING ? When.at(standing.due()) : null, true, lines);
    }
}
