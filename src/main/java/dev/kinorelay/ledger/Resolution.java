package dev.kinorelay.ledger;

import dev.kinorelay.ledger.Drafts.Draft;
import dev.kinorelay.ledger.Snapshots.Resolved;
import java.util.Comparator;
import java.util.List;

/** Gives staged rows their titles, a stretch of the staging table at a time, so that the writer is never held for long. */
final class Resolution {

    private static final long STRETCH = 10_000;

    /** A row whose leading id is new, but one of whose other ids is known, is that title. */
    private static final String LEARN_LEADING = """
            INSERT INTO external_id (namespace, value, title_id)
            SELECT s.namespace, min(s.value_id), e.title_id
            FROM stage s
                JOIN stage_id o ON o.spot = s.spot
                JOIN external_id e ON e.namespace = o.namespace AND e.value = o.value
                JOIN title t ON t.id = e.title_id
            WHERE s.spot > ? AND s.spot <= ? AND s.namespace IS NOT NULL
              AND (s.kind = t.kind OR s.kind = 'unknown' OR t.kind = 'unknown')
              AND instr(' ' || t.ids, ' ' || s.namespace || ':') = 0
            GROUP BY e.title_id, s.namespace
            ON CONFLICT DO NOTHING""";

    private static final String REFRESH = """
            UPDATE title SET
                kind = CASE WHEN title.kind = 'unknown' THEN s.kind ELSE title.kind END,
                title = coalesce(s.title, title.title),
                original_title = coalesce(s.original_title, title.original_title),
                sort_title = coalesce(s.sort_title, title.sort_title),
                year = coalesce(s.year, title.year),
                season = coalesce(s.season, title.season),
                episode = coalesce(s.episode, title.episode),
                title_type = coalesce(s.title_type, title.title_type),
                genres = coalesce(s.genres, title.genres),
                public_rating = coalesce(s.public_rating, title.public_rating),
                votes = coalesce(s.votes, title.votes),
                runtime = coalesce(s.runtime, title.runtime),
                released = coalesce(s.released, title.released),
                directors = coalesce(s.directors, title.directors)
            FROM stage s JOIN external_id e ON e.namespace = s.namespace AND e.value = s.value_id
            WHERE s.spot > ? AND s.spot <= ? AND title.id = e.title_id AND (
                s.kind <> 'unknown' AND s.kind <> title.kind
                OR coalesce(s.title, title.title) IS DISTINCT FROM title.title
                OR coalesce(s.original_title, title.original_title) IS DISTINCT FROM title.original_title
                OR coalesce(s.year, title.year) IS DISTINCT FROM title.year
                OR coalesce(s.season, title.season) IS DISTINCT FROM title.season
                OR coalesce(s.episode, title.episode) IS DISTINCT FROM title.episode
                OR coalesce(s.title_type, title.title_type) IS DISTINCT FROM title.title_type
                OR coalesce(s.genres, title.genres) IS DISTINCT FROM title.genres
                OR coalesce(s.public_rating, title.public_rating) IS DISTINCT FROM title.public_rating
                OR coalesce(s.votes, title.votes) IS DISTINCT FROM title.votes
                OR coalesce(s.runtime, title.runtime) IS DISTINCT FROM title.runtime
                OR coalesce(s.released, title.released) IS DISTINCT FROM title.released
                OR coalesce(s.directors, title.directors) IS DISTINCT FROM title.directors)""";

    private static final String NEW_IDS = """
            INSERT INTO external_id (namespace, value, title_id)
            SELECT namespace, value_id, candidate FROM stage
            WHERE spot > ? AND spot <= ? AND namespace = ?
            ON CONFLICT DO NOTHING""";

    private static final String NEW_TITLES = """
            INSERT INTO title (id, kind, ids, title, original_title, sort_title, year, season, episode,
                title_type, genres, public_rating, votes, runtime, released, directors)
            SELECT s.candidate, s.kind, s.namespace || ':' || s.value_id, s.title, s.original_title, s.sort_title,
                s.year, s.season, s.episode, s.title_type, s.genres, s.public_rating, s.votes, s.runtime, s.released,
                s.directors
            FROM stage s JOIN external_id e ON e.namespace = s.namespace AND e.value = s.value_id
            WHERE s.spot > ? AND s.spot <= ? AND s.namespace = ? AND e.title_id = s.candidate
            ON CONFLICT DO NOTHING""";

    /** No title gets two ids of one namespace: which of them it has would be a guess. */
    private static final String LEARN_OTHERS = """
            INSERT INTO external_id (namespace, value, title_id)
            SELECT o.namespace, min(o.value), e.title_id
            FROM stage s
                JOIN stage_id o ON o.spot = s.spot
                JOIN external_id e ON e.namespace = s.namespace AND e.value = s.value_id
                JOIN title t ON t.id = e.title_id
            WHERE s.spot > ? AND s.spot <= ? AND instr(' ' || t.ids, ' ' || o.namespace || ':') = 0
            GROUP BY e.title_id, o.namespace
            ON CONFLICT DO NOTHING""";

    private static final String REPEAT_LEADING = """
            UPDATE title SET ids = trim(title.ids || replace(n.more, ', ', ' '))
            FROM (SELECT e.title_id, group_concat(DISTINCT ' ' || s.namespace || ':' || s.value_id) AS more
                  FROM stage s
                      JOIN external_id e ON e.namespace = s.namespace AND e.value = s.value_id
                      JOIN title t ON t.id = e.title_id
                  WHERE s.spot > ? AND s.spot <= ? AND s.namespace <> 'own'
                    AND instr(' ' || t.ids || ' ', ' ' || s.namespace || ':' || s.value_id || ' ') = 0
                  GROUP BY e.title_id) n
            WHERE title.id = n.title_id""";

    private static final String REPEAT_IDS = """
            UPDATE title SET ids = trim(title.ids || replace(n.more, ', ', ' '))
            FROM (SELECT e.title_id, group_concat(DISTINCT ' ' || k.namespace || ':' || k.value) AS more
                  FROM stage s
                      JOIN external_id e ON e.namespace = s.namespace AND e.value = s.value_id
                      JOIN stage_id o ON o.spot = s.spot
                      JOIN external_id k ON k.namespace = o.namespace AND k.value = o.value AND k.title_id = e.title_id
                      JOIN title t ON t.id = e.title_id
                  WHERE s.spot > ? AND s.spot <= ?
                    AND instr(' ' || t.ids || ' ', ' ' || k.namespace || ':' || k.value || ' ') = 0
                  GROUP BY e.title_id) n
            WHERE title.id = n.title_id""";

    private static final String MARK = """
            INSERT INTO mark (draft, title_id, occurrence, value, since, rank, note)
            SELECT ?, e.title_id, s.occurrence, s.value, s.since, s.rank, s.note
            FROM stage s JOIN external_id e ON e.namespace = s.namespace AND e.value = s.value_id
            WHERE s.spot > ? AND s.spot <= ?
            ORDER BY e.title_id, s.occurrence, s.spot
            ON CONFLICT DO NOTHING""";

    private static final String UNRESOLVED = """
            SELECT count(*) FROM stage s LEFT JOIN external_id e ON e.namespace = s.namespace AND e.value = s.value_id
            WHERE s.spot > ? AND s.spot <= ? AND s.candidate IS NULL AND e.title_id IS NULL""";

    private static final String NAMESPACES = """
            SELECT DISTINCT namespace FROM stage WHERE spot > ? AND spot <= ? AND namespace IS NOT NULL""";
    private static final Comparator<String> BY_PLACE = Comparator.comparingInt(StagedRow::place)
            .thenComparing(Comparator.naturalOrder());
    private static final String HAS_OTHER_IDS = "SELECT 1 FROM stage_id WHERE spot > ? AND spot <= ? LIMIT 1";

    private final Ledger ledger;
    private final Draft draft;
    private final String service;

    Resolution(Ledger ledger, Draft draft, String service) {
        this.service = service;
        this.ledger = ledger;
        this.draft = draft;
    }

    Resolved of(long rows) {
        long unresolved = 0;
        long marked = 0;
        for (long row = 0; row < rows; row += STRETCH) {
            long from = draft.spot(row);
            long to = draft.spot(Math.min(rows, row + STRETCH));
            marked += ledger.writing(sql -> stretch(sql, from, to));
            unresolved += ledger.read(sql -> sql.number(UNRESOLVED, from, to));
        }
        return new Resolved(unresolved, rows - unresolved - marked);
    }

    /** One kind of id after the other, so that what a row with a better id brings along is known to all rows after it. */
    private long stretch(Statements sql, long from, long to) {
        long lastTitle = TitleWords.last(sql);
        boolean otherIds = sql.number(HAS_OTHER_IDS, from, to) == 1;
        Joins joins = new Joins(ledger, sql, from, to);
        joins.before(draft);
        List<String> namespaces = sql.list(NAMESPACES, row -> row.getString(1), from, to);
        if (otherIds) {
            learn(sql, LEARN_LEADING, REPEAT_LEADING, from, to);
        }
        int refreshed = sql.run(REFRESH, from, to);
        for (String namespace : namespaces.stream().sorted(BY_PLACE).toList()) {
            if (sql.run(NEW_IDS, from, to, namespace) > 0) {
                sql.run(NEW_TITLES, from, to, namespace);
            }
            if (otherIds) {
                learn(sql, LEARN_OTHERS, REPEAT_IDS, from, to);
                learn(sql, LEARN_LEADING, REPEAT_LEADING, from, to);
            }
        }
        joins.after(otherIds);
        joins.kinds(service, refreshed > 0 || otherIds);
        TitleWords.catchUp(sql, lastTitle);
        return sql.run(MARK, draft.number(), from, to);
    }

    private static void learn(Statements sql, String ids, String repeat, long from, long to) {
        if (sql.run(ids, from, to) > 0) {
            sql.run(repeat, from, to);
        }
    }
}
