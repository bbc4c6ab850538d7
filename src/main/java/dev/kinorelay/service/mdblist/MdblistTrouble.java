package dev.kinorelay.service.mdblist;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.service.Response;
import dev.kinorelay.service.Told;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The one place that says which trouble an answer of MDBList is. */
final class MdblistTrouble {

    private static final String WHERE = "Make one (free, 1,000 calls a day) at https://mdblist.com/preferences/ and set"
            + " kinorelay.mdblist.key or MDBLIST_API_KEY.";

    private MdblistTrouble() {}

    static NeedsAttention noKey() {
        return new NeedsAttention("MDBList needs a key, and none is set.", WHERE, "key");
    }

    static NeedsAttention noAddress(int status) {
        return new NeedsAttention("There is no MDBList at the address that is set (" + status + ").",
                "Check the setting kinorelay.mdblist.url.", "url");
    }

    static RuntimeException of(Response answer) {
        int status = answer.status();
        if (status == 401 || status == 403) {
            return new NeedsAttention("MDBList does not accept the key (" + status + ").", "Copy it again. " + WHERE,
                    "key");
        }
        if (status >= 300 && status < 400) {
            return noAddress(status);
        }
        String words = Told.text(answer.json().path("error"));
        return new TryLater("MDBList could not answer (" + status + (words == null ? ""
                : ", \"" + shortened(words)
                        + "\"")
                + ").", Duration.ofMinutes(15));
    }

    static TryLater nonsense(String what) {
        return new TryLater("MDBList's answer makes no sense: " + what + ".", Duration.ofMinutes(15));
    }

    /** Its day is that of UTC. */
    static Instant midnightAfter(Instant now) {
        return now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
    }

    private static String shortened(String words) {
        return words.length() > 80 ? words.substring(0, 80) + "…" : words;
    }
}
