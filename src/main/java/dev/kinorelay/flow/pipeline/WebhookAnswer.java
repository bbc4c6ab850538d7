package dev.kinorelay.flow.pipeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kinorelay.flow.desk.StartAnswer;
import java.util.List;

/** What a caller is told: the runs that began, or (RFC 9457) why none did. */
sealed interface WebhookAnswer {

    int status();

    /** The first run and all of them. */
    record Began(String run, List<String> runs) implements WebhookAnswer {

        @Override
        public int status() {
            return 202;
        }
    }

    /** What a service told is kept and will be worked on; {@code fresh} false: it was told before. */
    record Kept(boolean fresh) implements WebhookAnswer {

        @Override
        public int status() {
            return 200;
        }
    }

    /** Why not, and what to do. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Refused(String title, int status, String detail, String remedy, String run) implements WebhookAnswer {}

    /** One answer for a wrong token and a wrong pipeline, so that tokens cannot be told from guesses. */
    static Refused nothingHere() {
        return new Refused("Nothing here", 404, "There is no such hook or pipeline.",
                "Copy the address from the settings page, and check the pipeline's name.", null);
    }

    static Refused noKey() {
        return new Refused("A key is wanted", 401, "This address needs an API key.",
                "Make a key under Settings and send it as “Authorization: Bearer krk_…” or “X-Api-Key”.", null);
    }

    static Refused notUnderstood(String detail) {
        return new Refused("That was not understood", 400, detail,
                "Send {\"pipeline\":\"inbox\"}, and with it \"person\":\"anna\" for one person only.", null);
    }

    static WebhookAnswer of(StartAnswer answer) {
        return switch (answer) {
            case StartAnswer.Started started -> new Began(started.runIds().getFirst(), started.runIds());
            case StartAnswer.Unknown _ -> new Refused("Nothing here", 404, "There is no such pipeline.",
                    "Look at the pipelines page for its name.", null);
            case StartAnswer.AlreadyRunning running -> new Refused("Not now", 409, "The pipeline is running already.",
                    "Wait until its run is over.", running.runId());
            case StartAnswer.NotReady notReady ->
                new Refused("Not now", 409, notReady.reason(), notReady.remedy(), null);
        };
    }
}
