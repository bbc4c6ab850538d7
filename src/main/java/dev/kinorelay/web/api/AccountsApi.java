package dev.kinorelay.web.api;

import dev.kinorelay.flow.desk.AccountDesk;
import dev.kinorelay.ledger.AccountBook;
import dev.kinorelay.service.Link;
import dev.kinorelay.service.LinkStep;
import dev.kinorelay.web.Condition;
import dev.kinorelay.web.ConnectedAccounts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/accounts")
class AccountsApi {

    private final ConnectedAccounts accounts;
    private final Clock clock;

    AccountsApi(ConnectedAccounts accounts, ObjectProvider<Clock> clock) {
        this.accounts = accounts;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    /** How an account stands; {@code due} and {@code reason} while it rests, {@code message} to {@code field} when it needs a person. */
    record AccountStanding(String person, String name, String service, Condition condition, Instant due, String reason,
            String message, String remedy, String field, Instant made, boolean given) {

        static AccountStanding of(AccountBook.Standing standing, Instant now) {
            Condition condition = Condition.of(standing, now);
            boolean resting = condition == Condition.RESTING;
            return new AccountStanding(standing.account().person().name(), standing.account().name(),
                    standing.account().service(), condition, resting ? standing.due() : null,
                    resting ? standing.reason() : null, standing.trouble(), standing.remedy(), standing.field(),
                    standing.made(), standing.given());
        }
    }

    /** A service to connect to, and what it asks a person for. */
    record ConnectableService(String service, String label, List<AskedField> asks) {
        static ConnectableService of(AccountDesk.Connectable service) {
            return new ConnectableService(service.service(), service.label(),
                    service.asks().stream().map(AskedField::of).toList());
        }
    }

    /** One thing a person fills in. */
    record AskedField(String name, String label, String hint, boolean secret, boolean needed) {
        static AskedField of(Link.Field field) {
            return new AskedField(field.name(), field.label(), field.hint(), field.secret(), field.needed());
        }
    }

    /** Who is to be connected to what; all but the service may be left out. */
    record ConnectWish(String person, String service, String name, Link.Way way, Map<String, String> answers) {}

    /** A connection in the making: what the person has to do, and whether it is done. */
    record AccountConnection(String id, String person, String name, LinkStep.State state, String code, String address,
            Instant until, String message, String remedy) {

        static AccountConnection of(AccountDesk.Connection connection) {
            LinkStep step = connection.step();
            return new AccountConnection(connection.id(), connection.account().person().name(),
                    connection.account().name(), step.state(), step.code(),
                    step.address() == null ? null : step.address().toString(), step.until(), step.message(),
                    step.remedy());
        }
    }

    /** What an account is connected to, in a few words. */
    record AccountTest(String connectedTo) {}

    @GetMapping
    List<AccountStanding> all() {
        Instant now = clock.instant();
        return accounts.all().stream().map(standing -> AccountStanding.of(standing, now)).toList();
    }

    @GetMapping("/services")
    List<ConnectableService> services() {
        return accounts.services().stream().map(ConnectableService::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AccountConnection connect(@RequestBody ConnectWish wish) {
        return AccountConnection.of(accounts.connect(
                new ConnectedAccounts.Wish(wish.person(), wish.service(), wish.name(), wish.way(), wish.answers())));
    }

    @GetMapping("/connections/{id}")
    AccountConnection connection(@PathVariable String id) {
        return AccountConnection.of(accounts.connection(id));
    }

    @PostMapping("/{person}/{name}/test")
    AccountTest test(@PathVariable String person, @PathVariable String name) {
        return new AccountTest(accounts.test(person, name));
    }

    @PostMapping("/{person}/{name}/renew")
    AccountTest renew(@PathVariable String person, @PathVariable String name) {
        return new AccountTest(accounts.renew(person, name));
    }

    @PostMapping("/{person}/{name}/pause")
    AccountStanding pause(@PathVariable String person, @PathVariable String name) {
        accounts.pause(person, name);
        return one(person, name);
    }

    @PostMapping("/{person}/{name}/resume")
    AccountStanding resume(@PathVariable String person, @PathVariable String name) {
        accounts.resume(person, name);
        return one(person, name);
    }

    @PostMapping("/{person}/{name}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    AccountStanding retry(@PathVariable String person, @PathVariable String name) {
        accounts.retry(person, name);
        return one(person, name);
    }

    @DeleteMapping("/{person}/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String person, @PathVariable String name) {
        accounts.remove(person, name);
    }

    private AccountStanding one(String person, String name) {
        return AccountStanding.of(accounts.find(person, name), clock.instant());
    }
}
