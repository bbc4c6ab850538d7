package dev.kinorelay.ledger;

/** What becomes of the parcels of a plan: set free, or dropped. */
final class PlannedParcels {

    private static final String DROP_OUTDATED = """
            UPDATE parcel SET state = 'DROPPED', reason = 'no longer holds', settled = ?
            WHERE run = ? AND state = 'PLANNED' AND revision <> coalesce((
                SELECT c.revision FROM cell c
                WHERE c.person = parcel.person AND c.account = parcel.account AND c.shelf = parcel.shelf
                  AND c.title_id = parcel.title_id AND c.occurrence = parcel.occurrence), 0)""";

    private static final String DROP_REPEATED = """
            UPDATE parcel SET state = 'DROPPED', reason = 'was admitted already', settled = ?
            WHERE run = ? AND state = 'PLANNED'
              AND EXISTS (SELECT 1 FROM parcel k WHERE k.key = parcel.key AND k.keyed = 1)""";

    private static final String SUPERSEDE = """
            UPDATE parcel SET state = 'SUPERSEDED', keyed = 0, settled = ?, reason = 'superseded by a plan'
            WHERE number IN (
                SELECT o.number FROM parcel p JOIN parcel o ON o.account = p.account AND o.person = p.person
                    AND o.shelf = p.shelf AND o.title_id = p.title_id AND o.occurrence = p.occurrence
                WHERE p.run = ? AND p.state = 'PLANNED' AND o.state IN ('ADMITTED', 'POSTPONED'))""";

    private static final String ADMIT = """
            UPDATE parcel SET state = 'ADMITTED', keyed = 1, admitted = ? WHERE run = ? AND state = 'PLANNED'""";

    private static final String DROP = """
            UPDATE parcel SET state = 'DROPPED', reason = ?, settled = ? WHERE run = ? AND state = 'PLANNED'""";

    private final Ledger ledger;

    PlannedParcels(Ledger ledger) {
        this.ledger = ledger;
    }

    int apply(String runId) {
        return ledger.writing(sql -> {
            var now = ledger.now();
            sql.run(DROP_OUTDATED, now, runId);
            sql.run(DROP_REPEATED, now, runId);
            sql.run(SUPERSEDE, now, runId);
            return sql.run(ADMIT, now, runId);
        });
    }

    int drop(String runId) {
        return ledger.writing(sql -> sql.run(DROP, "the plan was dismissed", ledger.now(), runId));
    }
}
