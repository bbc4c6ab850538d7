package dev.kinorelay.service.plex;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.service.Response;
import java.time.Duration;

/** The one place that says which trouble an answer of Plex is, in words for the person whose account it is. */
final class PlexTrouble {

    private static final String LINK_AGAIN = "Connect the account again on the page Accounts.";

    private PlexTrouble() {}

    static RuntimeException of(Account account, Response answer, String what) {
        return switch (answer.status()) {
            case 401, 498 -> new NeedsAttention("Plex no longer accepts the connection of " + account + " ("
                    + answer.status() + "). A new password or \"sign out other devices\" ends it.", LINK_AGAIN,
                    PlexKeys.TOKEN);
            case 403 -> new NeedsAttention("Plex does not let " + account + " have " + what + " (403).",
                    "See at Plex what this user may do; a home user may be restricted.");
            case 404 -> new NeedsAttention("Plex does not know what it was asked for " + account + ": " + what
                    + " (404).",
                    "Check the addresses in the settings that begin with kinorelay.plex, and whether"
                            + " Kinorelay is up to date.",
                    "url");
            case 400, 422 -> new NeedsAttention("Plex could not make sense of what it was asked for " + account + ": "
                    + what + " (" + answer.status() + ").",
                    "See whether Kinorelay is up to date; otherwise report this.");
            default -> new TryLater("Plex answered " + account + " with " + answer.status()
                    + ", which Kinorelay does not expect.", Duration.ofMinutes(15));
        };
    }

    static NeedsAttention notConnected(Account account) {
        return new NeedsAttention("The Plex account " + account + " is not connected.",
                "Connect it on the page Accounts.", PlexKeys.TOKEN);
    }

    static NeedsAttention noServer(Account account) {
        return new NeedsAttention("No Plex server is known for " + account + ".",
                "Connect the account again and give the server's address, or set kinorelay.plex.server; the watchlist needs none.",
                PlexKeys.SERVER);
    }

    static NeedsAttention wrongServer(Account account) {
        return new NeedsAttention("No Plex server answers " + account + " at the address it was given.",
                "Write it with http:// and the port, such as http://plex:32400, and see whether the server is up.",
                PlexKeys.SERVER);
    }

    static TryLater nonsense(Account account, String what) {
        return new TryLater("Plex's answer makes no sense for " + account + ": " + what + ".", Duration.ofMinutes(5));
    }
}
