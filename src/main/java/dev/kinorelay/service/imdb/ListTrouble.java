package dev.kinorelay.service.imdb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.service.Response;
import java.time.Duration;
import java.util.Set;

/** The one place that says which trouble an answer about a list is. */
final class ListTrouble {

    private static final Duration WHILE = Duration.ofMinutes(15);
    private static final String WAYS_OUT = "make it public on IMDb (open it, Edit, Settings, Privacy), or export it there"
            + " and drop the file into the inbox.";
    private static final Set<String> REFUSED = Set.of("GRAPHQL_VALIDATION_FAILED", "GRAPHQL_PARSE_FAILED",
            "BAD_USER_INPUT", "PERSISTED_QUERY_NOT_FOUND");

    private ListTrouble() {}

    /** The wall before IMDb answers 202 and nothing, which the gateway knows for an outage; or it shuts the door with these. */
    static RuntimeException of(Response answer) {
        int status = answer.status();
        if (answer.header("x-amzn-waf-action").isPresent() || status == 403 || status == 405) {
            return new TryLater("The wall before IMDb turned Kinorelay away (" + status + "); it takes programs for"
                    + " robots now and then.", Duration.ofHours(1));
        }
        return status == 400 ? misunderstood("400")
                : new NeedsAttention("Nothing at the address that is set for IMDb's lists (" + status + ").",
                        "Check the setting kinorelay.imdb.url.", "url");
    }

    static RuntimeException of(ImdbList list, JsonNode errors) {
        String code = errors.path(0).path("extensions").path("code").asText("");
        return switch (code) {
            case "FORBIDDEN" -> NeedsAttention.ofShelf(list + " is private.", "If it is yours, " + WAYS_OUT);
            case "RESOURCE_NOT_FOUND" -> NeedsAttention.ofShelf(list + " is not there: it was taken away, or the id"
                    + " is mistyped.", "Open it in a browser and copy the address again.");
            default -> REFUSED.contains(code) ? misunderstood(code)
                    : new TryLater("IMDb could not show " + list + " (" + code + " “"
                            + shortened(errors.path(0).path("message").asText()) + "”).", WHILE);
        };
    }

    /** A watchlist that is private and one that does not exist look alike, where IMDb says nothing of why. */
    static NeedsAttention hidden(ImdbList list) {
        return NeedsAttention.ofShelf(list + " is not shown: it is private, or there is none.",
                "Check the id. If it is yours, " + WAYS_OUT);
    }

    static TryLater nonsense(String what) {
        return new TryLater("IMDb's answer makes no sense: " + what + ".", WHILE);
    }

    private static NeedsAttention misunderstood(String code) {
        return new NeedsAttention("IMDb no longer understands how Kinorelay asks for lists (" + code + ").",
                "See whether there is a newer Kinorelay. Exports dropped into the inbox go on working.");
    }

    private static String shortened(String words) {
        return words.length() > 80 ? words.substring(0, 80) + "…" : words;
    }
}
