package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.flow.desk.AccountDesk;
import dev.kinorelay.ledger.AccountBook;
import dev.kinorelay.service.Link;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Connects accounts to services, and lets go of them. */
@Component
class Linking implements AccountDesk {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

    private final Map<String, Link> links;
    private final AccountBook book;
    private final GivenAccounts given;
    private final Farewell farewell;
    private final Clock clock;
    private final Consumer<Account> wake;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, ConnectionInTheMaking> making = new ConcurrentHashMap<>();

    @Autowired
    Linking(List<Link> links, AccountBook book, GivenAccounts given, Farewell farewell, Clock clock, Couriers couriers,
            ShelfDebts debts) {
        this(links, book, given, farewell, clock, account -> {
            debts.tryAgain(account.person());
            couriers.settle();
            couriers.wake(account);
        });
    }

    /** {@code wake}: told of each account that may go on, so that what waits for it and what is owed to it begins. */
    Linking(List<Link> links, AccountBook book, GivenAccounts given, Farewell farewell, Clock clock,
            Consumer<Account> wake) {
        this.links = links.stream().collect(Collectors.toMap(Link::service, Function.identity()));
        this.book = book;
        this.given = given;
        this.farewell = farewell;
        this.clock = clock;
        this.wake = wake;
    }

    @Override
    public List<Connectable> services() {
        return links.values().stream()
                .map(link -> new Connectable(link.service(), link.label(), link.asks()))
                .sorted(Comparator.comparing(Connectable::label))
                .toList();
    }

    @Override
    public Map<String, String> labels() {
        var labels = new HashMap<>(given.labels());
        links.forEach((service, link) -> labels.put(service, link.label()));
        return labels;
    }

    @Override
    public Connection connect(Person person, String service, Optional<String> name, Link.Way way,
            Map<String, String> answers) {
        var link = link(service);
        var account = new Account(person, free(person, service, name.orElse(service)), service);
        making.values().removeIf(other -> other.isForgotten() || other.isOf(account));
        var first = asked(() -> link.begin(account, way, answers));
        var begun = new ConnectionInTheMaking(unguessable(), account, link, first, clock, this::linked);
        var shown = begun.shown();
        making.put(shown.id(), begun);
        return shown;
    }

    private Link link(String service) {
        return Optional.ofNullable(links.get(service)).orElseThrow(() -> new NeedsAttention(
                "No account can be connected to " + service + ".", "Choose one of the services that are offered."));
    }

    private String free(Person person, String service, String name) {
        if (!NAME.matcher(name).matches() || name.equals(Account.LIBRARY)) {
            throw new NeedsAttention("An account cannot be named " + name + ".",
                    "Choose 1 to 40 small letters, digits and dashes; library is taken.", "name");
        }
        book.find(person, name).map(known -> known.account().service()).filter(other -> !other.equals(service))
                .ifPresent(other -> {
                    throw new NeedsAttention(person + " has an account named " + name + " on " + other + ".",
                            "Choose another name.", "name");
                });
        return name;
    }

    private String unguessable() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void linked(Account account) {
        book.add(account);
        wake.accept(account);
    }

    @Override
    public Optional<Connection> connection(String id) {
        return Optional.ofNullable(making.get(id)).filter(known -> !known.isForgotten())
                .map(ConnectionInTheMaking::look);
    }

    @Override
    public Optional<Connection> cameBack(String state, String code) {
        return making.values().stream().filter(known -> known.awaits(state)).findFirst()
                .map(known -> known.cameBack(code));
    }

    @Override
    public String test(Account account) {
        return tested(account, Link::probe);
    }

    @Override
    public String renew(Account account) {
        return tested(account, Link::renew);
    }

    private String tested(Account account, BiFunction<Link, Account, String> how) {
        var open = given.of(account.service());
        String words = asked(() -> open.isPresent() ? open.get().probe(account)
                : how.apply(link(account.service()), account));
        book.isWell(account);
        book.rest(account, 0, Instant.EPOCH, null);
        wake.accept(account);
        return words;
    }

    @Override
    public void pause(Account account) {
        book.pause(account, true);
    }

    @Override
    public void resume(Account account) {
        book.pause(account, false);
        wake.accept(account);
    }

    @Override
    public void remove(Account account) {
        if (given.give(account.person(), account.name()).isPresent()) {
            throw new NeedsAttention(account + " comes from the settings, or needs none.",
                    "Pause it here, or take it out of the settings and start Kinorelay again.");
        }
        making.values().removeIf(other -> other.isOf(account));
        farewell.to(account, Optional.ofNullable(links.get(account.service())));
        wake.accept(account);
    }

    /** A person waits at the page, so what is busy is said to them. */
    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (TryLater busy) {
            throw new NeedsAttention(busy.getMessage(), "Try it again in a minute.");
        }
    }
}
