package dev.kinorelay.service.plex;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.service.Link;
import dev.kinorelay.service.LinkStep;
import dev.kinorelay.service.Response;
import dev.kinorelay.service.Told;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Connects a Plex account by a PIN: four letters to type at plex.tv/link, or a page to sign in on. */
@Component
final class PlexLink implements Link {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final String AGAIN = "Begin to connect again.";
    private static final List<Field> ASKS = List.of(
            new Field(PlexKeys.SERVER, "Server", "Such as http://plex:32400. Empty: it is found by itself.", false,
                    false),
            new Field(PlexHome.USER, "Home user", "Who of your Plex Home this is. Empty: who signs in.", false, false),
            new Field(PlexHome.PIN, "Home user's PIN", "If that user has one.", true, false));

    private final PlexSettings settings;
    private final PlexKeys keys;
    private final PlexCalls calls;
    private final PlexServers servers;
    private final PlexHome home;
    private final Clock clock;
    private final Map<Account, Map<String, String>> begun = new ConcurrentHashMap<>();

    PlexLink(PlexSettings settings, PlexKeys keys, PlexCalls calls, PlexServers servers, PlexHome home, Clock clock) {
        this.settings = settings;
        this.keys = keys;
        this.calls = calls;
        this.servers = servers;
        this.home = home;
        this.clock = clock;
    }

    @Override
    public String service() {
        return PlexReader.SERVICE;
    }

    @Override
    public String label() {
        return "Plex";
    }

    @Override
    public List<Field> asks() {
        return ASKS;
    }

    /** By the browser the code is long and travels in the address; else it is short enough to be typed. */
    @Override
    public LinkStep begin(Account account, Way way, Map<String, String> answers) {
        boolean browser = way == Way.BROWSER;
        Response answer = calls.ask(account, false, "POST",
                PlexCalls.under(settings.url(), "/api/v2/pins" + (browser ? "?strong=true" : "")), null);
        if (!answer.isGood()) {
            throw PlexTrouble.of(account, answer, "a PIN");
        }
        JsonNode pin = answer.json();
        String code = pin.path("code").asText();
        if (code.isBlank() || !pin.path("id").asText().matches("\\d+")) {
            throw PlexTrouble.nonsense(account, "a PIN was asked for");
        }
        begun.put(account, Map.copyOf(answers));
        return LinkStep.showCode(code, browser ? signIn(code) : PlexCalls.under(settings.url(), "/link"), PAUSE,
                clock.instant().plusSeconds(pin.path("expiresIn").asLong(900)), pin.path("id").asText());
    }

    private URI signIn(String code) {
        return URI.create("https://app.plex.tv/auth#?clientID=" + keys.client() + "&code=" + Told.encoded(code)
                + "&context%5Bdevice%5D%5Bproduct%5D=Kinorelay");
    }

    @Override
    public LinkStep poll(Account account, LinkStep step) {
        Response answer;
        try {
            answer = calls.ask(account, true, "GET",
                    PlexCalls.under(settings.url(), "/api/v2/pins/" + step.secret()), null);
        } catch (TryLater busy) {
            return step.slower(step.pause().plus(PAUSE));
        }
        if (answer.status() == 404) {
            return LinkStep.failed("The code has run out before it was typed in.", AGAIN);
        }
        if (!answer.isGood()) {
            throw PlexTrouble.of(account, answer, "a PIN");
        }
        String token = Told.text(answer.json().path("authToken"));
        return token == null ? step : connected(account, token);
    }

    private LinkStep connected(Account account, String ownersToken) {
        Map<String, String> answers = begun.getOrDefault(account, Map.of());
        String token = answer(answers, PlexHome.USER)
                .map(user -> home.tokenOf(account, ownersToken, user, answer(answers, PlexHome.PIN)))
                .orElse(ownersToken);
        Map<String, String> kept = new HashMap<>();
        kept.put(PlexKeys.TOKEN, token);
        kept.put(PlexKeys.LOCAL_ID, user(account, token).path("id").asText());
        kept.putAll(servers.find(account, token,
                calls.settled().map(URI::toString).or(() -> answer(answers, PlexKeys.SERVER))));
        keys.store(account, kept);
        begun.remove(account);
        return LinkStep.linked();
    }

    private static Optional<String> answer(Map<String, String> answers, String field) {
        return Optional.ofNullable(answers.get(field)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private JsonNode user(Account account, String token) {
        Response answer = calls.ask(account, true, "GET", PlexCalls.under(settings.url(), "/api/v2/user"), token);
        if (!answer.isGood()) {
            throw PlexTrouble.of(account, answer, "its name");
        }
        return answer.json();
    }

    @Override
    public LinkStep finish(Account account, LinkStep step, String code) {
        return poll(account, step);
    }

    @Override
    public String probe(Account account) {
        JsonNode user = user(account, keys.token(account));
        String name = Told.text(user, "title", "friendlyName", "username");
        if (name == null) {
            throw PlexTrouble.nonsense(account, "it does not say whose account it is");
        }
        return "connected as " + name + calls.settled().or(() -> server(account)).map(at -> serverName(account))
                .orElse(", without a server");
    }

    private Optional<URI> server(Account account) {
        return keys.hasServer(account) ? Optional.of(keys.server(account)) : Optional.empty();
    }

    private String serverName(Account account) {
        try {
            calls.container(account, PlexCalls.Host.SERVER, "/library/sections", "the server's libraries");
        } catch (TryLater nobody) {
            throw PlexTrouble.wrongServer(account);
        }
        return ", with the server at " + keys.server(account).getAuthority();
    }

    /** A token of Plex ends when its device is signed out; there is no call that ends it alone. */
    @Override
    public void revoke(Account account) {
        begun.remove(account);
    }
}
