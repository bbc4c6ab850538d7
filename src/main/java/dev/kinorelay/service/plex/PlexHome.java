package dev.kinorelay.service.plex;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.service.Response;
import dev.kinorelay.service.Told;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;

/** The users of a Plex Home: each has shelves of its own, and a token that the owner's connection gives. */
@Component
final class PlexHome {

    static final String USER = "user";
    static final String PIN = "pin";

    private final PlexSettings settings;
    private final PlexCalls calls;

    PlexHome(PlexSettings settings, PlexCalls calls) {
        this.settings = settings;
        this.calls = calls;
    }

    /** The token of the user of that name, who may be protected by a PIN. */
    String tokenOf(Account account, String ownersToken, String name, Optional<String> pin) {
        Response answer = calls.ask(account, true, "GET", PlexCalls.under(settings.url(), "/api/v2/home/users"),
                ownersToken);
        if (!answer.isGood()) {
            throw PlexTrouble.of(account, answer, "the users of its Plex Home");
        }
        List<JsonNode> users = StreamSupport.stream(answer.json().path("users").spliterator(), false).toList();
        JsonNode user = users.stream()
                .filter(one -> List.of(one.path("title").asText(), one.path("username").asText()).contains(name))
                .findFirst().orElseThrow(() -> new NeedsAttention("There is no " + name + " in the Plex Home.",
                        "Write one of: " + users.stream().map(one -> one.path("title").asText()).toList() + ".", USER));
        Response switched = calls.ask(account, false, "POST", PlexCalls.under(settings.url(), "/api/v2/home/users/"
                + user.path("uuid").asText() + "/switch" + pin.map(code -> "?pin=" + encoded(code)).orElse("")),
                ownersToken);
        if (switched.status() == 401 || switched.status() == 403) {
            throw new NeedsAttention("Plex does not take the PIN of " + name + ".", "Write the four digits.", PIN);
        }
        String token = switched.json().path("authToken").asText();
        if (!switched.isGood() || token.isEmpty()) {
            throw PlexTrouble.of(account, switched, "the user " + name);
        }
        return token;
    }

    private static String encoded(String pin) {
        return Told.encoded(pin);
    }
}
