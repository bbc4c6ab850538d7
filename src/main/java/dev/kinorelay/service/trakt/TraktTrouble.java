package dev.kinorelay.service.trakt;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.service.Response;
import java.time.Duration;

/** The one place that says which trouble an answer of Trakt is, in words for the person whose account it is. */
final class TraktTrouble {

    static final String ONE_APP = "Trakt lets a free account connect one community app only: if you connected another"
            + " app since, it took the place of this one.";
    private static final String LINK_AGAIN = "Connect the account again on the page Accounts. ";

    private TraktTrouble() {}

    static RuntimeException of(Account account, Response answer) {
        return switch (answer.status()) {
            case 401 -> refusedAgain(account);
            case 403 -> isPage(answer) ? guarded(account) : appGone(account);
            case 404, 405 -> new NeedsAttention("Trakt does not know what it was asked for " + account + " ("
                    + answer.status() + ").",
                    "Check the setting kinorelay.trakt.url, and whether Kinorelay is up to date.", "url");
            case 409 -> new TryLater("Trakt is still busy with the same change for " + account + " (409).",
                    Duration.ofMinutes(1));
            case 412 -> new NeedsAttention("Trakt did not take the message for " + account + " for JSON (412).",
                    "Look for a proxy between Kinorelay and Trakt that changes headers; otherwise report this.");
            case 420 -> new NeedsAttention("The Trakt account " + account + " has reached a limit of its plan (420).",
                    "Make room on Trakt, or see what VIP allows: " + upgrade(answer) + ".");
            case 423 -> locked(account, answer);
            case 426 -> new NeedsAttention("Trakt does this for VIP members only (426); " + account + " is none.",
                    "Switch off the pipeline that needs it, or become VIP: " + upgrade(answer) + ".");
            case 400, 422 -> new NeedsAttention("Trakt could not make sense of what it was asked for " + account + " ("
                    + answer.status() + ").", "See whether Kinorelay is up to date; otherwise report this.");
            default -> new TryLater("Trakt answered " + account + " with " + answer.status()
                    + ", which Kinorelay does not expect.", Duration.ofMinutes(15));
        };
    }

    /** Trakt itself never answers with a page; what stands before it does. */
    private static boolean isPage(Response answer) {
        return answer.header("content-type").filter(type -> type.contains("html")).isPresent();
    }

    private static TryLater guarded(Account account) {
        return new TryLater("The guard before Trakt turned " + account + " away with a page (403).",
                Duration.ofMinutes(5));
    }

    static NeedsAttention notConnected(Account account) {
        return new NeedsAttention("The Trakt account " + account + " is not connected.",
                "Connect it on the page Accounts.");
    }

    /** A token that was fetched a moment ago is refused. */
    static NeedsAttention refusedAgain(Account account) {
        return new NeedsAttention("Trakt no longer accepts the connection of " + account + " (401).",
                LINK_AGAIN + ONE_APP);
    }

    /** The refresh token is used up: its answer was lost, or the connection was ended on Trakt's side. */
    static NeedsAttention linkAgain(Account account) {
        return new NeedsAttention("Trakt no longer renews the connection of " + account + ".", LINK_AGAIN + ONE_APP);
    }

    static NeedsAttention appGone(Account account) {
        return new NeedsAttention("Trakt refuses the API app that " + account + " uses (403).",
                "Since July 2026 an API app needs a VIP member as its owner, others were deleted. Look for yours at"
                        + " https://app.trakt.tv/settings/apps and connect the account with its client id.",
                "client_id");
    }

    static NeedsAttention wrongApp(Account account) {
        return new NeedsAttention("Trakt does not know the API app that " + account + " uses, or not with this secret.",
                "Copy the client id and the client secret again from https://app.trakt.tv/settings/apps.",
                "client_id");
    }

    static TryLater nonsense(Account account, String what) {
        return new TryLater("Trakt's answer makes no sense for " + account + ": " + what + ".", Duration.ofMinutes(5));
    }

    private static NeedsAttention locked(Account account, Response answer) {
        boolean closed = answer.header("x-account-deactivated").filter("true"::equals).isPresent();
        return new NeedsAttention("Trakt has " + (closed ? "deactivated" : "locked") + " the account " + account
                + " (423).", "Log in at https://trakt.tv and see why, or ask Trakt's support; then press Test.");
    }

    private static String upgrade(Response answer) {
        return answer.header("x-upgrade-url").filter(url -> url.startsWith("https://")).orElse("https://trakt.tv/vip");
    }
}
