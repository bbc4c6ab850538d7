package dev.kinorelay.service.seerr;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.TryLater;
import java.time.Duration;

/** The one place that says which trouble an answer of Seerr is that says nothing of a title. */
final class SeerrTrouble {

    private static final Duration LATER = Duration.ofMinutes(15);

    private SeerrTrouble() {}

    static RuntimeException of(int status) {
        return switch (status) {
            case 401, 403 -> new NeedsAttention("Seerr does not accept the key (" + status + ").",
                    "Copy the API key again from Seerr's Settings > General to kinorelay.seerr.key or SEERR_API_KEY.",
                    "key");
            case 301, 302, 307, 308, 404, 405 -> new NeedsAttention(
                    "There is no Seerr at the address that is set (" + status + ").",
                    "Check kinorelay.seerr.url or SEERR_URL: scheme, host, port and path as in the browser.", "url");
            default -> new TryLater("Seerr could not answer (" + status + ").", LATER);
        };
    }

    static TryLater nonsense(String what) {
        return new TryLater("Seerr's answer makes no sense: " + what + ".", LATER);
    }
}
