package dev.kinorelay.web;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Person;
import dev.kinorelay.flow.desk.AccountDesk;
import dev.kinorelay.flow.desk.WaitingDesk;
import dev.kinorelay.ledger.AccountBook;
import dev.kinorelay.service.Link;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What a person or a program may wish of accounts; a wish that cannot be granted is a Refusal or a NeedsAttention. */
@Component
public class ConnectedAccounts {

    private static final String AGAIN = "Begin again under Accounts; a connection in the making is kept for a while only.";

    private final AccountDesk desk;
    private final WaitingDesk waiting;
    private final AccountBook book;
    private final Members members;

    ConnectedAccounts(AccountDesk desk, WaitingDesk waiting, AccountBook book, Members members) {
        this.desk = desk;
        this.waiting = waiting;
        this.book = book;
        this.members = members;
    }

    /** Who is to be connected to what, and what they filled in. */
    public record Wish(String person, String service, String name, Link.Way way, Map<String, String> answers) {}

    public List<AccountBook.Standing> all() {
        return book.all();
    }

    public AccountBook.Standing find(String person, String name) {
        Person whose = members.named(person);
        return book.find(whose, name).orElseThrow(() -> Refusal.unknown("account", whose + "/" + name));
    }

    /** A connected account, or the library, which everyone has. */
    public Account named(String person, String name) {
        return Account.LIBRARY.equals(name) ? Account.library(members.named(person)) : find(person, name).account();
    }

    public List<AccountDesk.Connectable> services() {
        return desk.services();
    }

    public Map<String, String> labels() {
        return desk.labels();
    }

    public AccountDesk.Connectable service(String service) {
        return services().stream().filter(known -> known.service().equals(service)).findFirst()
                .orElseThrow(() -> Refusal.unknown("service", service));
    }

    /** Begins to connect; what was left empty is not answered. */
    public AccountDesk.Connection connect(Wish wish) {
        AccountDesk.Connectable service = service(wish.service());
        Map<String, String> given = wish.answers() == null ? Map.of() : wish.answers();
        Map<String, String> answers = service.asks().stream().map(Link.Field::name)
                .filter(field -> given.get(field) != null && !given.get(field).isBlank())
                .collect(Collectors.toMap(field -> field, field -> given.get(field).strip()));
        return desk.connect(members.named(wish.person()), service.service(), named(wish.name()),
                wish.way() == null ? Link.Way.CODE : wish.way(), answers);
    }

    private static Optional<String> named(String name) {
        return Optional.ofNullable(name).map(String::strip).filter(plain -> !plain.isEmpty());
    }

    public AccountDesk.Connection connection(String id) {
        return desk.connection(id).orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND,
                "This connection is not known, or no longer.", AGAIN));
    }

    public AccountDesk.Connection cameBack(String state, String code) {
        return desk.cameBack(state, code).orElseThrow(() -> Refusal.conflict(
                "This answer belongs to no connection that was begun here, or to one that took too long.", AGAIN));
    }

    /** The person copied the code that the service showed them. */
    public AccountDesk.Connection typed(String id, String code) {
        return cameBack(connection(id).step().secret(), code);
    }

    /** Answers what it is connected to. */
    public String test(String person, String name) {
        return desk.test(find(person, name).account());
    }

    /** The same, with new tokens where the service gives such. */
    public String renew(String person, String name) {
        return desk.renew(find(person, name).account());
    }

    public void pause(String person, String name) {
        desk.pause(find(person, name).account());
    }

    public void resume(String person, String name) {
        desk.resume(find(person, name).account());
    }

    public void retry(String person, String name) {
        waiting.retryNow(find(person, name).account());
    }

    public void remove(String person, String name) {
        desk.remove(find(person, name).account());
    }
}
