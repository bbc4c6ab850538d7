package dev.kinorelay.ledger;

import org.springframework.stereotype.Component;

/** The drafts in the ledger: snapshots being read and comparisons being made. The rows of one lie side by side. */
@Component
class Drafts {

    private static final String OPEN = "INSERT INTO draft (id, made) VALUES (?, ?)";
    private static final String NUMBER = "SELECT number FROM draft WHERE id = ?";
    private static final String DISCARD = "DELETE FROM draft WHERE id = ?";
    private static final String DISCARD_STAGE = "DELETE FROM stage";
    private static final String DISCARD_STAGE_IDS = "DELETE FROM stage_id";
    private static final String DISCARD_MARKS = "DELETE FROM mark";
    private static final String DISCARD_CHANGES = "DELETE FROM change";
    private static final String DISCARD_DRAFTS = "DELETE FROM draft";

    private final Ledger ledger;

    Drafts(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A draft by its number; its rows stand at the spots above {@code first}, up to {@code last}. */
    record Draft(String id, long number) {

        long first() {
            return number << 32;
        }

        long last() {
            return number + 1 << 32;
        }

        long spot(long row) {
            return first() + row;
        }
    }

    Draft open() {
        String id = Ids.next();
        return ledger.writing(sql -> {
            sql.run(OPEN, id, ledger.now());
            return new Draft(id, sql.number(NUMBER, id));
        });
    }

    Draft find(String id) {
        long number = ledger.read(sql -> sql.number(NUMBER, id));
        if (number == 0) {
            throw new IllegalStateException("The draft " + id + " was discarded");
        }
        return new Draft(id, number);
    }

    void discard(String id) {
        ledger.writing(sql -> sql.run(DISCARD, id));
    }

    void discardAll() {
        ledger.writing(sql -> sql.run(DISCARD_STAGE) + sql.run(DISCARD_STAGE_IDS) + sql.run(DISCARD_MARKS)
                + sql.run(DISCARD_CHANGES) + sql.run(DISCARD_DRAFTS));
    }
}
