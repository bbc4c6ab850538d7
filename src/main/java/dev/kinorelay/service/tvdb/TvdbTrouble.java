package dev.kinorelay.service.tvdb;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.service.Response;
import java.time.Duration;

/** The one place that says which trouble an answer of TheTVDB is. */
final class TvdbTrouble {

    private static final String WHERE = "Get one at https://thetvdb.com/api-information and set kinorelay.tvdb.key or"
            + " TVDB_API_KEY.";

    private TvdbTrouble() {}

    static NeedsAttention noKey() {
        return new NeedsAttention("TheTVDB needs a key, and none is set.", WHERE, "key");
    }

    static NeedsAttention wrongKey(int status) {
        return new NeedsAttention("TheTVDB does not accept the key (" + status + ").", "Copy it again. " + WHERE,
                "key");
    }

    static NeedsAttention wrongPin(int status, boolean isSet) {
        return new NeedsAttention(isSet ? "TheTVDB does not accept the PIN (" + status + ")."
                : "TheTVDB wants a PIN with this key (" + status + "), and none is set.",
                "Copy the subscriber PIN from your dashboard at TheTVDB to kinorelay.tvdb.pin or TVDB_PIN.", "pin");
    }

    static RuntimeException of(Response answer) {
        int status = answer.status();
        if (status == 401 || status == 403) {
            return wrongKey(status);
        }
        if (status >= 300 && status < 400 || status == 404 || status == 405) {
            return new NeedsAttention("There is no TheTVDB at the address that is set (" + status + ").",
                    "Check the setting kinorelay.tvdb.url; it ends with /v4.", "url");
        }
        return new TryLater("TheTVDB could not answer (" + status + ").", Duration.ofMinutes(15));
    }

    static TryLater nonsense(String what) {
        return new TryLater("TheTVDB's answer makes no sense: " + what + ".", Duration.ofMinutes(15));
    }
}
