package dev.kinorelay.ledger;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Change;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Parcel;
import dev.kinorelay.ledger.Baselines.Pair;

/** The way in for parcels: each key once, one open parcel for each cell. */
final class Admission {

    private static final String ADD = """
            INSERT INTO parcel (id, key, keyed, run, state, due, admitted, pair, person, account, shelf, title_id,
                occurrence, position, verb, value, before, revision, since, rank, note, why)
            VALUES (?, ?, 1, ?, 'ADMITTED', 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";

    private static final String PLAN = """
            INSERT INTO parcel (id, key, keyed, run, state, due, admitted, pair, person, account, shelf, title_id,
                occurrence, position, verb, value, before, revision, since, rank, note, why)
            VALUES (?, ?, 0, ?, 'PLANNED', 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";

    private static final String TAKEN = "SELECT 1 FROM parcel WHERE key = ? AND keyed = 1";

    private static final String SUPERSEDE = """
            UPDATE parcel SET state = 'SUPERSEDED', keyed = 0, settled = ?, reason = ?
            WHERE account = ? AND person = ? AND shelf = ? AND title_id = ? AND occurrence = ?
              AND state IN ('ADMITTED', 'POSTPONED')""";

    /** Within one plan: the later of two changes of one cell counts, unless it is the same again. */
    private static final String SUPERSEDE_PLANNED = """
            DELETE FROM parcel
            WHERE run = ? AND account = ? AND person = ? AND shelf = ? AND title_id = ? AND occurrence = ?
              AND state = 'PLANNED' AND key <> ?""";

    private final Ledger ledger;
    private final Pairs pairs;

    Admission(Ledger ledger, Pairs pairs) {
        this.ledger = ledger;
        this.pairs = pairs;
    }

    boolean admit(String runId, Change change, Mode mode) {
        String key = Parcel.keyOf(change);
        return ledger
                .writing(sql -> mode == Mode.PLAN ? plan(sql, runId, change, key) : admit(sql, runId, change, key));
    }

    private boolean admit(Statements sql, String runId, Change change, String key) {
        String id = Ids.next();
        Object[] row = row(id, runId, change, key);
        if (sql.run(ADD, row) == 1) {
            return true;
        }
        if (sql.number(TAKEN, key) == 1) {
            return false;
        }
        Account account = change.account();
        sql.run(SUPERSEDE, ledger.now(), "superseded by " + id, account.name(), account.person(), change.shelf(),
                change.titleId(), change.occurrence());
        if (sql.run(ADD, row) != 1) {
            throw new IllegalStateException("The parcel " + key + " found neither its key taken nor room");
        }
        return true;
    }

    private boolean plan(Statements sql, String runId, Change change, String key) {
        if (sql.number(TAKEN, key) == 1) {
            return false;
        }
        Object[] row = row(Ids.next(), runId, change, key);
        if (sql.run(PLAN, row) == 1) {
            return true;
        }
        Account account = change.account();
        return sql.run(SUPERSEDE_PLANNED, runId, account.name(), account.person(), change.shelf(), change.titleId(),
                change.occurrence(), key) == 1 && sql.run(PLAN, row) == 1;
    }

    private Object[] row(String id, String runId, Change change, String key) {
        Account account = change.account();
        String pair = pairs.id(new Pair(change.source(), change.sourceShelf(), account, change.shelf()));
        return new Object[]{id, key, runId, ledger.now(), pair, account.person(), account.name(), change.shelf(),
                change.titleId(), change.occurrence(), change.number(), change.verb(), change.value().code(),
                change.before() == null ? null : change.before().code(), change.revision(), change.since(),
                change.rank(), change.note(), change.reason()};
    }
}
