package dev.kinorelay.ledger;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.TitleId;
import dev.kinorelay.ledger.Drafts.Draft;

/** What the rows of a stretch tell beyond new titles: titles that are one, contradictions, places in shows, other kinds. */
final class Joins {

    private static final String HAS_SHOWS = """
            SELECT 1 FROM stage WHERE spot > ? AND spot <= ? AND show IS NOT NULL LIMIT 1""";
    /** Ids that are not the title's which the row leads to: they belong to another, or were held back. */
    private static final String ELSEWHERE = """
            SELECT DISTINCT e.title_id, o.namespace, o.value
            FROM stage s
                JOIN stage_id o ON o.spot = s.spot
                JOIN external_id e ON e.namespace = s.namespace AND e.value = s.value_id
                LEFT JOIN external_id k ON k.namespace = o.namespace AND k.value = o.value
            WHERE s.spot > ? AND s.spot <= ? AND k.title_id IS DISTINCT FROM e.title_id""";
    private static final String KINDS_OF_SERVICE = "SELECT 1 FROM service_kind WHERE service = ? LIMIT 1";
    private static final String KINDS = """
            INSERT INTO service_kind (service, namespace, value, kind)
            SELECT ?, s.namespace, s.value_id, s.kind
            FROM stage s
                JOIN external_id e ON e.namespace = s.namespace AND e.value = s.value_id
                JOIN title t ON t.id = e.title_id
            WHERE s.spot > ? AND s.spot <= ? AND s.kind <> 'unknown' AND s.kind <> t.kind
            ON CONFLICT (service, namespace, value) DO UPDATE SET kind = excluded.kind
            WHERE service_kind.kind <> excluded.kind""";
    private static final String KINDS_AGREED = """
            DELETE FROM service_kind WHERE service = ? AND (namespace, value) IN (
                SELECT s.namespace, s.value_id
                FROM stage s
                    JOIN external_id e ON e.namespace = s.namespace AND e.value = s.value_id
                    JOIN title t ON t.id = e.title_id
                WHERE s.spot > ? AND s.spot <= ? AND s.kind = t.kind)""";

    private final Statements sql;
    private final TitleMerge merge;
    private final long from;
    private final long to;
    private final boolean shows;

    Joins(Ledger ledger, Statements sql, long from, long to) {
        this.sql = sql;
        this.from = from;
        this.to = to;
        this.merge = new TitleMerge(ledger, sql);
        this.shows = sql.number(HAS_SHOWS, from, to) == 1;
    }

    /** Before titles are made. */
    void before(Draft draft) {
        if (from == draft.first()) {
            merge.again();
        }
        if (shows) {
            merge.places().lead(from, to);
        }
    }

    /** Once every row that has an id has a title. */
    void after(boolean otherIds) {
        record Told(TitleId title, ExternalId id) {}
        if (otherIds) {
            for (Told told : sql.list(ELSEWHERE, row -> new Told(new TitleId(row.getString(1)),
                    new ExternalId(row.getString(2), row.getString(3))), from, to)) {
                merge.places().tell(told.title, told.id);
            }
        }
        if (shows) {
            merge.places().place(from, to);
        }
    }

    /** A service that takes a title for something else is not argued with. */
    void kinds(String service, boolean mayDiffer) {
        if (mayDiffer) {
            sql.run(KINDS, service, from, to);
        }
        if (sql.number(KINDS_OF_SERVICE, service) == 1) {
            sql.run(KINDS_AGREED, service, from, to);
        }
    }
}
