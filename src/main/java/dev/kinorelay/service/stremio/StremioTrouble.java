package dev.kinorelay.service.stremio;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.service.Response;
import java.time.Duration;

/** The one place that says which trouble an answer of Stremio is. */
final class StremioTrouble {

    /** Stremio says so of a login that has ended. */
    private static final int NO_SESSION = 1;

    private StremioTrouble() {}

    static NeedsAttention notConnected(Account account) {
        return new NeedsAttention("The Stremio account " + account + " is not connected.",
                "Connect it on the page Accounts.");
    }

    static RuntimeException of(Account account, Response answer) {
        int status = answer.status();
        if (status == 401 || status == 403) {
            return ended(account);
        }
        if (status == 404 || status == 405 || status >= 300 && status < 400) {
            return new NeedsAttention("There is no Stremio at the address that is set (" + status + ").",
                    "Check the settings kinorelay.stremio.url and kinorelay.stremio.link.", "url");
        }
        return new TryLater("Stremio answered " + account + " with " + status + ", which Kinorelay does not expect.",
                Duration.ofMinutes(15));
    }

    /** Stremio says no with a 200. */
    static RuntimeException of(Account account, JsonNode error) {
        if (error.path("code").asInt() == NO_SESSION) {
            return ended(account);
        }
        String words = error.path("message").asText("");
        return new TryLater("Stremio could not do what " + account + " asked for (" + error.path("code").asInt()
                + (words.isBlank() ? "" : ", \"" + words.substring(0, Math.min(80, words.length())) + "\"") + ").",
                Duration.ofMinutes(15));
    }

    static TryLater nonsense(Account account, String what) {
        return new TryLater("Stremio's answer to " + account + " makes no sense: " + what + ".",
                Duration.ofMinutes(15));
    }

    private static NeedsAttention ended(Account account) {
        return new NeedsAttention("Stremio no longer accepts the connection of " + account + ".",
                "Connect the account again on the page Accounts. Logging out everywhere in Stremio ends it too.");
    }
}
