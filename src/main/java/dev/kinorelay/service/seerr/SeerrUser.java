package dev.kinorelay.service.seerr;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.NeedsAttention;

/** The user of Seerr on whose behalf it is asked. */
final class SeerrUser {

    private SeerrUser() {}

    /** Seerr answers 404, and 500 for a number it has never given. */
    static JsonNode read(SeerrCalls calls, Account account, int user) {
        var answer = calls.look(account, "/user/" + user);
        return switch (answer.status()) {
            case 200 -> answer.json();
            case 404, 500 -> throw new NeedsAttention("Seerr has no user " + user + ".",
                    "Look the number up in Seerr under Users (it stands in the address of the user's page), and set it in"
                            + " kinorelay.seerr.user or OVERSEERR_USER_ID.",
                    "user");
            default -> throw SeerrTrouble.of(answer.status());
        };
    }
}
