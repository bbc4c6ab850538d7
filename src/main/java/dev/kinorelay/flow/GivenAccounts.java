package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Person;
import dev.kinorelay.ledger.AccountBook;
import dev.kinorelay.ledger.Persons;
import dev.kinorelay.service.GivenAccount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings the accounts that nobody has to connect into the book, where they stand like all others. */
@Component
class GivenAccounts {

    private final Map<String, GivenAccount> known = new TreeMap<>();
    private final AccountBook book;
    private final Persons persons;

    GivenAccounts(List<GivenAccount> known, AccountBook book, Persons persons) {
        known.forEach(given -> given.names().forEach(name -> this.known.put(name, given)));
        this.book = book;
        this.persons = persons;
    }

    /** What the settings said before counts no longer: an account that lost them says so, and one that has them is tried again. */
    @EventListener(ApplicationStartedEvent.class)
    void begin() {
        // What is open to everybody stands in the book as soon as a pipeline names it, and not before.
        persons.all().forEach(person -> known.forEach((name, given) -> {
            if (given.isOfEach()) {
                give(person, name);
            }
        }));
        book.all().stream().filter(AccountBook.Standing::given).map(AccountBook.Standing::account).forEach(account -> {
            var trouble = Optional.ofNullable(known.get(account.name())).map(GivenAccount::hindrance)
                    .orElseGet(() -> Optional
                            .of(new NeedsAttention("The settings tell nothing of " + account.name() + " any"
                                    + " more.", "Remove the account.")));
            trouble.ifPresentOrElse(why -> book.needsAttention(account, why), () -> book.isWell(account));
        });
    }

    /** The account of this name, if the person has it without connecting it. */
    Optional<Account> give(Person person, String name) {
        return of(name).filter(given -> given.isOfEach() || person.equals(Person.ME)).map(given -> {
            var account = new Account(person, name, given.service());
            book.give(account);
            return account;
        });
    }

    /** What is set up under this name. */
    Optional<GivenAccount> of(String name) {
        return Optional.ofNullable(known.get(name)).filter(given -> given.hindrance().isEmpty());
    }

    Map<String, String> labels() {
        return known.values().stream().distinct().collect(Collectors.toMap(GivenAccount::service, GivenAccount::label));
    }
}
