package dev.kinorelay.service.plex;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.service.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** Finds the server of an account: the one it was told, else its own before others', near before far. */
@Component
final class PlexServers {

    private final PlexSettings settings;
    private final PlexCalls calls;

    PlexServers(PlexSettings settings, PlexCalls calls) {
        this.settings = settings;
        this.calls = calls;
    }

    /** What is to be kept of it; nothing when the account has no server that answers. */
    Map<String, String> find(Account account, String token, Optional<String> told) {
        List<JsonNode> servers = servers(account, token);
        if (told.isPresent()) {
            URI address = parsed(account, told.get());
            String machine = machine(account, address, token)
                    .orElseThrow(() -> PlexTrouble.wrongServer(account));
            return kept(address, servers.stream()
                    .filter(server -> server.path("clientIdentifier").asText().equals(machine)).findFirst(), token);
        }
        for (JsonNode server : servers) {
            for (URI address : addresses(server)) {
                if (machine(account, address, accessToken(server, token)).isPresent()) {
                    return kept(address, Optional.of(server), token);
                }
            }
        }
        return Map.of();
    }

    private List<JsonNode> servers(Account account, String token) {
        Response answer = calls.ask(account, true, "GET",
                PlexCalls.under(settings.url(), "/api/v2/resources?includeHttps=1&includeRelay=1"), token);
        if (!answer.isGood()) {
            throw PlexTrouble.of(account, answer, "its servers");
        }
        return StreamSupport.stream(answer.json().spliterator(), false)
                .filter(device -> List.of(device.path("provides").asText().split(",")).contains("server"))
                .sorted(Comparator.comparing((JsonNode device) -> !device.path("owned").asBoolean()))
                .toList();
    }

    private static List<URI> addresses(JsonNode server) {
        var connections = new ArrayList<JsonNode>();
        server.path("connections").forEach(connections::add);
        connections.sort(Comparator.comparing((JsonNode way) -> way.path("relay").asBoolean())
                .thenComparing(way -> !way.path("local").asBoolean()));
        return connections.stream().map(way -> way.path("uri").asText()).filter(uri -> uri.matches("https?://\\S+"))
                .map(URI::create).toList();
    }

    /** Which server answers there, if one does. */
    private Optional<String> machine(Account account, URI address, String token) {
        try {
            Response answer = calls.ask(account, true, "GET", PlexCalls.under(address, "/identity"), token);
            return Optional.of(answer.json().path(PlexCalls.CONTAINER).path("machineIdentifier").asText())
                    .filter(machine -> answer.isGood() && !machine.isEmpty());
        } catch (TryLater nobody) {
            return Optional.empty();
        }
    }

    private static Map<String, String> kept(URI address, Optional<JsonNode> server, String token) {
        Map<String, String> kept = new HashMap<>();
        kept.put(PlexKeys.SERVER, address.toString());
        kept.put(PlexKeys.SERVER_TOKEN, server.map(known -> accessToken(known, token)).orElse(token));
        if (server.isEmpty() || server.get().path("owned").asBoolean()) {
            kept.put(PlexKeys.LOCAL_ID, "1");
        }
        return kept;
    }

    private static String accessToken(JsonNode server, String token) {
        return server.path("accessToken").asText(token);
    }

    private static URI parsed(Account account, String told) {
        if (!told.matches("https?://[^\\s/]+\\S*")) {
            throw PlexTrouble.wrongServer(account);
        }
        return URI.create(told);
    }
}
