package dev.kinorelay.web;

import dev.kinorelay.ledger.AccountBook;
import java.time.Instant;

/** How an account stands, in one word; what only a person can mend comes first. */
public enum Condition {
    WELL, PAUSED, RESTING, NEEDS_ATTENTION;

    public static Condition of(AccountBook.Standing standing, Instant now) {
        if (standing.trouble() != null) {
            return NEEDS_ATTENTION;
        }
        if (standing.paused()) {
            return PAUSED;
        }
        return standing.due() != null && standing.due().isAfter(now) ? RESTING : WELL;
    }
}
