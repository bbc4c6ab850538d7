package dev.kinorelay.ledger;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Shelf;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What becomes of the parcels of a plan: set free, or dropped. */
@Component
public class PlannedParcels {

    private static final String CELL = """
            (SELECT %s FROM cell c
             WHERE c.person = parcel.person AND c.account = parcel.account AND c.shelf = parcel.shelf
               AND c.title_id = parcel.title_id AND c.occurrence = parcel.occurrence)""";
    /** What stands in the cell: its value, or NULL when nothing does. */
    private static final String THERE = CELL.formatted("CASE WHEN c.present = 1 THEN c.value END");
    /** A plan counts with what is on its way; then the cell may hold what was planned for, or not yet. */
    private static final String ON_ITS_WAY = """
            EXISTS (SELECT 1 FROM parcel o
                WHERE o.account = parcel.account AND o.person = parcel.person AND o.shelf = parcel.shelf
                  AND o.title_id = parcel.title_id AND o.occurrence = parcel.occurrence
                  AND o.state IN ('ADMITTED', 'POSTPONED')
                  AND CASE WHEN o.verb = 'REMOVE' THEN NULL ELSE o.value END IS NOT DISTINCT FROM parcel.before)""";
    private static final String DROP_OUTDATED = """
            UPDATE parcel SET state = 'DROPPED', settled = ?, reason = 'no longer holds: ' || CASE
                WHEN before IS NULL THEN 'it is there by now'
                WHEN %1$s IS NULL THEN 'it is no longer there'
                WHEN before LIKE 'r%%' THEN 'it is rated ' || substr(%1$s, 2) || ' by now'
                ELSE 'it has changed since' END
            WHERE run = ? AND state = 'PLANNED' AND before IS DISTINCT FROM %1$s AND NOT %2$s"""
            .formatted(THERE, ON_ITS_WAY);
    /** A cell may have been changed and changed back: the key is that of the cell as it is now. */
    private static final String REVISE = """
            UPDATE parcel SET revision = coalesce(n.revision, 0),
                key = substr(parcel.key, 1, length(parcel.key) - length(parcel.revision || '')) || coalesce(n.revision, 0)
            FROM (SELECT p.number, c.revision FROM parcel p
                  LEFT JOIN cell c ON c.person = p.person AND c.account = p.account AND c.shelf = p.shelf
                      AND c.title_id = p.title_id AND c.occurrence = p.occurrence
                  WHERE p.run = ? AND p.state = 'PLANNED' AND p.revision <> coalesce(c.revision, 0)) n
            WHERE parcel.number = n.number AND substr(parcel.key, -length('#' || parcel.revision)) = '#' || parcel.revision""";
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
    /** What was dropped for good was not added, changed or removed after all: it counts as filtered. */
    private static final String RECOUNT = """
            UPDATE run SET added = run.added - l.adds, changed = run.changed - l.updates, removed = run.removed - l.removes,
                filtered = run.filtered + l.adds + l.updates
            FROM (SELECT count(*) FILTER (WHERE d.verb = 'ADD') AS adds,
                         count(*) FILTER (WHERE d.verb = 'UPDATE') AS updates,
                         count(*) FILTER (WHERE d.verb = 'REMOVE') AS removes
                  FROM (SELECT verb FROM parcel WHERE run = ?
                        GROUP BY verb, title_id, occurrence
                        HAVING min(state) = 'DROPPED' AND max(state) = 'DROPPED') d) l
            WHERE run.id = ? AND run.added >= l.adds AND run.changed >= l.updates AND run.removed >= l.removes""";

    private static final String PAIRS = "SELECT DISTINCT pair FROM parcel WHERE run = ? AND state = 'PLANNED'";
    private final Ledger ledger;
    private final Pairs pairs;

    PlannedParcels(Ledger ledger, Pairs pairs) {
        this.ledger = ledger;
        this.pairs = pairs;
    }

    /** What applying came to: set free; no longer holding; admitted by another run meanwhile. */
    public record Applied(int admitted, int outdated, int repeated) {}

    /** A shelf that a plan would change. */
    public record Place(Account account, Shelf shelf) {}

    public Set<Place> places(String runId) {
        return ledger.read(sql -> {
            Set<Place> places = new LinkedHashSet<>();
            for (String id : sql.list(PAIRS, row -> row.getString(1), runId)) {
                Baselines.Pair pair = pairs.pair(sql, id);
                places.add(new Place(pair.target(), pair.targetShelf()));
            }
            return places;
        });
    }

    /** Sets those free whose cell is as the plan saw it: there or not, and with which value. */
    public Applied apply(String runId) {
        return ledger.writing(sql -> {
            var now = ledger.now();
            int outdated = sql.run(DROP_OUTDATED, now, runId);
            sql.run(REVISE, runId);
            int repeated = sql.run(DROP_REPEATED, now, runId);
            sql.run(SUPERSEDE, now, runId);
            sql.run(RECOUNT, runId, runId);
            return new Applied(sql.run(ADMIT, now, runId), outdated, repeated);
        });
    }

    public int drop(String runId) {
        return ledger.writing(sql -> {
            int dropped = sql.run(DROP, "the plan was dismissed", ledger.now(), runId);
            sql.run(RECOUNT, runId, runId);
            return dropped;
        });
    }
}
