package dev.kinorelay.web.page;

import dev.kinorelay.ledger.AccountBook;
import dev.kinorelay.web.Condition;
import java.time.Instant;

/** One account as lists show it. {@code field}: the setting at fault; {@code waiting}: how many changes wait, in words; {@code given}: nobody had to connect it. */
record AccountLine(String person, String name, String service, String serviceId, String state, String tone,
        boolean needsYou,
        boolean paused, boolean resting, String trouble, String remedy, String field, When until, String reason,
        String waiting, When made, boolean given) {

    static AccountLine of(AccountBook.Standing standing, String label, long waiting, Instant now) {
        Condition condition = Condition.of(standing, now);
        boolean resting = condition == Condition.RESTING;
        return new AccountLine(standing.account().person().name(), standing.account().name(), label,
                standing.account().service(),
                Words.condition(condition), Words.tone(condition), condition == Condition.NEEDS_ATTENTION,
                standing.paused(), resting, standing.trouble(), standing.remedy(), Words.field(standing.field()),
                resting ? When.at(standing.due()) : null, standing.reason(),
                waiting == 0 ? null : Words.changes(waiting), When.at(standing.made()),
                standing.given());
    }
}
