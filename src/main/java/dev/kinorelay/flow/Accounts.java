package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.ledger.AccountBook;
import dev.kinorelay.service.Capabilities;
import dev.kinorelay.service.Reader;
import dev.kinorelay.service.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Resolves the account names of pipelines for a person, and finds what reads and writes them. */
@Component
public class Accounts {

    private static final String LIST = "list:";

    private final Map<String, Writer> writers;
    private final Map<String, Reader> readers;
    private final AccountBook book;
    private final GivenAccounts given;
    private volatile Found found = new Found(-1, Map.of());

    Accounts(List<Writer> writers, List<Reader> readers, AccountBook book, GivenAccounts given) {
        this.book = book;
        this.given = given;
        this.writers = writers.stream().collect(Collectors.toMap(Writer::service, Function.identity()));
        this.readers = readers.stream().collect(Collectors.toMap(Reader::service, Function.identity()));
    }

    /** The connected accounts by person and name, as long as none comes or goes: this is asked for each change. */
    private record Found(long version, Map<String, Account> accounts) {}

    /** The account of this name that the person has, if any, connected or given by the settings; everyone has the library. */
    public Optional<Account> find(Person person, String name) {
        return name.equals(Account.LIBRARY) ? Optional.of(Account.library(person))
                : Optional.ofNullable(connected().get(person + "/" + name)).or(() -> given.give(person, name));
    }

    private Map<String, Account> connected() {
        var known = found;
        long version = book.version();
        if (known.version() != version) {
            known = new Found(version, book.all().stream().map(AccountBook.Standing::account)
                    .collect(Collectors.toMap(Account::toString, Function.identity())));
            found = known;
        }
        return known.accounts();
    }

    public Account of(Person person, String name) {
        return find(person, name).orElseThrow(() -> new NeedsAttention(person + " has no account named " + name,
                "Connect it, or take it out of the pipeline."));
    }

    public Writer writer(Account account) {
        return Optional.ofNullable(writers.get(account.service())).orElseThrow(() -> new NeedsAttention(
                "Nothing can be written to " + account, "Choose another account in the pipeline."));
    }

    public Reader reader(Account account) {
        return Optional.ofNullable(readers.get(account.service())).orElseThrow(() -> new NeedsAttention(
                account + " cannot be read", "Choose another account in the pipeline."));
    }

    /** The shelf that is meant; a list may be written in any way its service knows. */
    public Shelf shelf(Account account, String asWritten) {
        var reader = readers.get(account.service());
        return asWritten.startsWith(LIST) && reader != null ? reader.list(asWritten.substring(LIST.length()))
                : new Shelf(asWritten);
    }

    /** Whether titles leave this shelf by themselves once they were watched. */
    boolean leavesWhenWatched(Account account, Shelf shelf) {
        var writer = writers.get(account.service());
        return writer != null && writer.capabilities(shelf).leavesWhenWatched();
    }

    /** What can be done on the shelf; nothing when it cannot be written at all. */
    Optional<Capabilities> capabilities(Account account, Shelf shelf) {
        return Optional.ofNullable(writers.get(account.service())).map(writer -> writer.capabilities(shelf));
    }

    /** In how many steps it rates, 0 when it keeps any rating or cannot be written. */
    public int ratingSteps(Account account, Shelf shelf) {
        return capabilities(account, shelf).map(Capabilities::ratingSteps).orElse(0);
    }

    /** Whether a play keeps the time it is sent with. */
    public boolean backDates(Account account, Shelf shelf) {
        return capabilities(account, shelf).map(Capabilities::backDates).orElse(true);
    }

    /** Whether the shelf is kept in the ledger itself, so that it is compared in place. */
    public boolean inLedger(Account account, Shelf shelf) {
        var writer = writers.get(account.service());
        return writer != null && writer.capabilities(shelf).inLedger();
    }
}
