package dev.kinorelay.service.tmdb;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.service.Response;
import java.time.Duration;

/** The one place that says which trouble an answer of TMDb is: https://developer.themoviedb.org/docs/errors */
final class TmdbTrouble {

    private static final String WHERE = "https://www.themoviedb.org/settings/api";
    private static final String SET = " into " + TmdbKey.FIELD + " or TMDB_API_KEY, and start again.";

    private TmdbTrouble() {}

    static NeedsAttention noKey() {
        return new NeedsAttention("TMDb is not asked, for no key is set.",
                "Make one at " + WHERE + " (it costs nothing), put it" + SET, TmdbKey.FIELD);
    }

    static RuntimeException of(Response answer) {
        int code = answer.json().path("status_code").asInt();
        return switch (answer.status()) {
            case 401, 403 -> refused(answer.status(), code);
            case 400, 404, 405, 406, 422 ->
                new NeedsAttention("TMDb could not make sense of what it was asked (" + answer.status() + code(code)
                        + ").", "Check the setting kinorelay.tmdb.url, and whether Kinorelay is up to date.",
                        "kinorelay.tmdb.url");
            default -> new TryLater("TMDb answered with " + answer.status() + code(code)
                    + ", which Kinorelay does not expect.", Duration.ofMinutes(15));
        };
    }

    private static RuntimeException refused(int status, int code) {
        if (status == 403 && code == 0) {
            return new TryLater("What stands before TMDb turned Kinorelay away (403).", Duration.ofMinutes(5));
        }
        return code == 10
                ? new NeedsAttention("TMDb has suspended the key (" + status + code(code) + ").",
                        "See " + WHERE + ", or put another key" + SET, TmdbKey.FIELD)
                : new NeedsAttention("TMDb does not accept the key (" + status + code(code) + ").",
                        "Copy the API key or the read access token again from " + WHERE + ", put it" + SET,
                        TmdbKey.FIELD);
    }

    static TryLater nonsense(String what) {
        return new TryLater("TMDb's answer makes no sense: " + what + ".", Duration.ofMinutes(5));
    }

    private static String code(int code) {
        return code == 0 ? "" : ", code " + code;
    }
}
