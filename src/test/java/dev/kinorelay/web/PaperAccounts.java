package dev.kinorelay.web;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.flow.desk.AccountDesk;
import dev.kinorelay.flow.desk.WaitingDesk;
import dev.kinorelay.service.Link;
import dev.kinorelay.service.LinkStep;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Connects on paper: a code is accepted when {@link #saysYes} was called; the answer "wrong" is at fault. */
public class PaperAccounts implements AccountDesk, WaitingDesk {

    public final List<String> wishes = new CopyOnWriteArrayList<>();
    private final Map<String, Connection> connections = new ConcurrentHashMap<>();

    @Override
    public List<Connectable> services() {
        List<Link.Field> asks = List.of(
                new Link.Field("client-id", "Client ID", "From the page of your app on trakt.tv/oauth/applications.",
                        false, true),
                new Link.Field("client-secret", "Client secret", "Stands below the client ID.", true, true));
        return List.of(new Connectable("simkl", "Simkl", asks.subList(0, 1)), new Connectable("trakt", "Trakt", asks));
    }

    @Override
    public Map<String, String> labels() {
        return Map.of("simkl", "Simkl", "trakt", "Trakt");
    }

    @Override
    public Connection connect(Person person, String service, Optional<String> name, Link.Way way,
            Map<String, String> answers) {
        wishes.add("connect " + service + " of " + person + name.map(own -> " as " + own).orElse("") + " by " + way
                + " with " + new TreeMap<>(answers).keySet());
        if (name.filter("library"::equals).isPresent()) {
            throw new NeedsAttention("An account cannot be named library.", "Choose another name.", "name");
        }
        if ("wrong".equals(answers.get("client-secret"))) {
            throw new NeedsAttention("Trakt does not know this client secret.",
                    "Copy it again from the page of your app.",
                    "client-secret");
        }
        String id = "c" + connections.size();
        Instant until = Instant.now().plus(Duration.ofMinutes(10));
        LinkStep step = way == Link.Way.CODE
                ? LinkStep.showCode("5055CC52", URI.create("https://trakt.tv/activate"), Duration.ofSeconds(5), until,
                        "device-secret")
                : LinkStep.visit(URI.create("https://trakt.tv/oauth/authorize?state=" + id), until, id);
        Connection connection = new Connection(id, new Account(person, name.orElse(service), service), step);
        connections.put(id, connection);
        return connection;
    }

    public void saysYes(String id) {
        settle(id, LinkStep.linked());
    }

    public void saysNo(String id) {
        settle(id, LinkStep.failed("You said no on Trakt's page.", "Begin again if that was a slip."));
    }

    private void settle(String id, LinkStep step) {
        connections.computeIfPresent(id, (_, before) -> new Connection(id, before.account(), step));
    }

    @Override
    public Optional<Connection> connection(String id) {
        return Optional.ofNullable(connections.get(id));
    }

    @Override
    public Optional<Connection> cameBack(String state, String code) {
        wishes.add("came back with " + code);
        if (connections.containsKey(state)) {
            saysYes(state);
        }
        return connection(state);
    }

    @Override
    public String renew(Account account) {
        return test(account);
    }

    @Override
    public String test(Account account) {
        wishes.add("test " + account);
        if (account.equals(Household.TROUBLED)) {
            throw new NeedsAttention("Trakt no longer knows the app of this account.", "Connect the account again.",
                    "client-id");
        }
        if (account.equals(Household.RESTING)) {
            throw new TryLater("Simkl is down (503).", Duration.ofMinutes(5));
        }
        return "Trakt as “cinephile”, free";
    }

    @Override
    public void pause(Account account) {
        wishes.add("pause " + account);
    }

    @Override
    public void resume(Account account) {
        wishes.add("resume " + account);
    }

    @Override
    public void remove(Account account) {
        wishes.add("remove " + account);
    }

    @Override
    public void retryNow(Account account) {
        wishes.add("retry " + account);
    }

    @Override
    public boolean drop(String parcelId, String droppedBy) {
        wishes.add("drop " + parcelId + " by " + droppedBy);
        return !parcelId.equals("w1000");
    }
}
