package dev.kinorelay.sandbox.tmdb;

import dev.kinorelay.sandbox.Answer;

/** TMDb says no, in the form it says it. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final int code;

    Refused(int status, int code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static Refused notThere() {
        return new Refused(404, 34, "The resource you requested could not be found.");
    }

    Answer answer() {
        return Answer.json(status, FilmJson.JSON.objectNode().put("success", false).put("status_code", code)
                .put("status_message", getMessage()));
    }
}
