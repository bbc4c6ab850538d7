package dev.kinorelay.service.plex;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.service.Gateway;
import dev.kinorelay.service.Request;
import dev.kinorelay.service.Response;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Calls to Plex's hosts and to the person's server, each with who we are and whose account it is. */
@Component
final class PlexCalls {

    static final String CONTAINER = "MediaContainer";

    private final PlexSettings settings;
    private final PlexKeys keys;
    private final Gateway gateway;

    PlexCalls(PlexSettings settings, PlexKeys keys, Gateway gateway) {
        this.settings = settings;
        this.keys = keys;
        this.gateway = gateway;
    }

    /** Where something is asked. */
    enum Host {
        PLEX, DISCOVER, METADATA, SERVER
    }

    /** The answer, whatever it is; {@code token} may be null for one that nobody is known to. */
    Response ask(Account account, boolean read, String method, URI address, String token) {
        Request request = read ? Request.read(account, address) : Request.write(account, method, address, null);
        request = request.with("Accept", "application/json").with("X-Plex-Client-Identifier", keys.client())
                .with("X-Plex-Product", "Kinorelay").with("X-Plex-Version", "1");
        return gateway.call(token == null ? request : request.with("X-Plex-Token", token));
    }

    Response get(Account account, Host host, String path) {
        return ask(account, true, "GET", address(account, host, path), token(account, host));
    }

    /** The answer, or 304 when it is still what had this tag. */
    Response getUnless(Account account, Host host, String path, String tag) {
        Request request = Request.read(account, address(account, host, path)).with("Accept", "application/json")
                .with("X-Plex-Client-Identifier", keys.client()).with("X-Plex-Product", "Kinorelay")
                .with("X-Plex-Version", "1").with("X-Plex-Token", token(account, host)).with("If-None-Match", tag);
        return gateway.call(request);
    }

    /** What is in the container of a good answer. */
    JsonNode container(Account account, Host host, String path, String what) {
        return container(account, get(account, host, path), what);
    }

    static JsonNode container(Account account, Response answer, String what) {
        if (!answer.isGood()) {
            throw PlexTrouble.of(account, answer, what);
        }
        JsonNode container = answer.json().path(CONTAINER);
        if (!container.isObject()) {
            throw PlexTrouble.nonsense(account, what + " was asked for");
        }
        return container;
    }

    /** A write, sent once. */
    Response send(Account account, String method, Host host, String path) {
        return ask(account, false, method, address(account, host, path), token(account, host));
    }

    private String token(Account account, Host host) {
        return host == Host.SERVER ? keys.serverToken(account) : keys.token(account);
    }

    URI address(Account account, Host host, String path) {
        URI base = switch (host) {
            case PLEX -> settings.url();
            case DISCOVER -> settings.discover();
            case METADATA -> settings.metadata();
            case SERVER -> keys.server(account);
        };
        return under(base, path);
    }

    /** Below the base, which may be a path of its own behind a proxy. */
    static URI under(URI base, String path) {
        return URI.create(base.toString().replaceFirst("/+$", "") + path);
    }

    Optional<URI> settled() {
        return Optional.ofNullable(settings.server());
    }
}
