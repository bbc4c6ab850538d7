package dev.kinorelay.ledger;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.TitleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes two titles one when an id joins them, and remembers why it could not. The older TitleId stays. */
final class TitleMerge {

    /** Our own name for a title in the table of ids, for titles nobody gave an id. */
    static final String OWN = "own";
    private static final String TITLE = "SELECT kind, ids FROM title WHERE id = ?";
    private static final String NOW_ONE = "SELECT title_id FROM title_alias WHERE old = ?";
    private static final String PLACE = "SELECT show_id, season, episode FROM episode_place WHERE title_id = ?";
    private static final String SPLIT = """
            SELECT 1 FROM title_conflict WHERE state = 'SPLIT' AND title_id = ? AND other = ?""";
    private static final String CONFLICT = """
            INSERT INTO title_conflict (title_id, id, other, state, reason, made) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (title_id, id) DO UPDATE SET other = excluded.other, state = excluded.state,
                reason = excluded.reason
            WHERE title_conflict.state <> 'SPLIT'""";
    private static final String WAITING = "SELECT title_id, id, other FROM title_conflict WHERE state = 'WAITING'";
    private static final String SETTLED = "DELETE FROM title_conflict WHERE title_id = ? AND id = ?";
    private static final String MOVE_CONFLICTS = """
            INSERT INTO title_conflict (title_id, id, other, state, reason, made)
            SELECT ?, id, other, state, reason, made FROM title_conflict WHERE title_id = ? AND other IS DISTINCT FROM ?
            ON CONFLICT DO NOTHING""";
    private static final String CONFLICTS_GONE = "DELETE FROM title_conflict WHERE title_id = ?";
    private static final String WITH_NONE = "DELETE FROM title_conflict WHERE title_id = ? AND other = ?";
    private static final String OTHERS = "UPDATE title_conflict SET other = ? WHERE other = ?";
    private static final String IDS = "UPDATE external_id SET title_id = ? WHERE namespace = ? AND value = ?";
    private static final String FACTS = """
            UPDATE title SET ids = ?, kind = ?, title = coalesce(title.title, l.title),
                original_title = coalesce(title.original_title, l.original_title),
                sort_title = coalesce(title.sort_title, l.sort_title), year = coalesce(title.year, l.year),
                season = coalesce(title.season, l.season), episode = coalesce(title.episode, l.episode),
                title_type = coalesce(title.title_type, l.title_type), genres = coalesce(title.genres, l.genres),
                public_rating = coalesce(title.public_rating, l.public_rating), votes = coalesce(title.votes, l.votes),
                runtime = coalesce(title.runtime, l.runtime), released = coalesce(title.released, l.released),
                directors = coalesce(title.directors, l.directors)
            FROM title l WHERE l.id = ? AND title.id = ?""";
    private static final String LEFT = "UPDATE title SET kind = ? WHERE id = ? AND kind = 'unknown'";
    private static final String ALIASES = "UPDATE title_alias SET title_id = ? WHERE title_id = ?";
    private static final String ALIAS = "INSERT INTO title_alias (old, title_id, reason, made) VALUES (?, ?, ?, ?)";
    private static final String PAIRS = "SELECT id FROM pair";
    private static final String MOVE_BASELINE = """
            INSERT INTO baseline (pair, title_id, occurrence, value)
            SELECT pair, ?, occurrence, value FROM baseline WHERE pair = ? AND title_id = ?
            ON CONFLICT DO NOTHING""";
    private static final String BASELINE_GONE = "DELETE FROM baseline WHERE pair = ? AND title_id = ?";
    private static final String DRAFTS = "SELECT number FROM draft WHERE id > ? ORDER BY id LIMIT ?";
    private static final String MOVE_MARKS = """
            INSERT INTO mark (draft, title_id, occurrence, value, since, rank, note)
            SELECT draft, ?, occurrence, value, since, rank, note FROM mark WHERE draft = ? AND title_id = ?
            ON CONFLICT DO NOTHING""";
    private static final String MARKS_GONE = "DELETE FROM mark WHERE draft = ? AND title_id = ?";
    private static final String CHANGES = "UPDATE change SET title_id = ? WHERE spot > ? AND spot <= ? AND title_id = ?";

    private final Ledger ledger;
    private final Statements sql;
    private final EpisodePlaces places;

    TitleMerge(Ledger ledger, Statements sql) {
        this.ledger = ledger;
        this.sql = sql;
        this.places = new EpisodePlaces(sql, this);
    }

    record Known(MediaKind kind, List<ExternalId> ids) {}

    EpisodePlaces places() {
        return places;
    }

    TitleId now(TitleId title) {
        return sql.first(NOW_ONE, row -> new TitleId(row.getString(1)), title).orElse(title);
    }

    Optional<Known> known(TitleId title) {
        return sql.first(TITLE, row -> new Known(MediaKind.of(row.getString(1)), TitleColumns.ids(row.getString(2))),
                title);
    }

    /** The id was told of the one title, and leads to the other. */
    void join(TitleId title, ExternalId id, TitleId other) {
        TitleId one = now(title);
        TitleId two = now(other);
        if (one.equals(two)) {
            return;
        }
        String against = against(one, two);
        if (against != null) {
            conflict(one, id, two, "REFUSED", against);
            return;
        }
        TitleId kept = one.compareTo(two) < 0 ? one : two;
        TitleId lost = kept.equals(one) ? two : one;
        if (new MergedParcels(ledger, sql).underWay(lost)) {
            conflict(one, id, two, "WAITING", "a change of it is being sent");
            return;
        }
        merge(lost, kept, id);
    }

    void conflict(TitleId title, ExternalId id, TitleId other, String state, String reason) {
        sql.run(CONFLICT, title, id, other, state, reason, ledger.now());
        if (other != null) {
            sql.run(CONFLICT, other, id, title, state, reason, ledger.now());
        }
    }

    /** What waited for changes that were being sent is tried again. */
    void again() {
        record Wait(TitleId title, ExternalId id, TitleId other) {}
        for (Wait wait : sql.list(WAITING, row -> new Wait(new TitleId(row.getString(1)),
                ExternalId.parse(row.getString(2)), new TitleId(row.getString(3))))) {
            sql.run(SETTLED, wait.title, wait.id);
            join(wait.title, wait.id, wait.other);
        }
    }

    /** Why the two cannot be one; null when nothing says so. */
    private String against(TitleId one, TitleId two) {
        Known first = known(one).orElseThrow();
        Known second = known(two).orElseThrow();
        if (sql.number(SPLIT, one, two) + sql.number(SPLIT, two, one) > 0) {
            return "they were split by hand";
        }
        if (first.kind != second.kind && first.kind != MediaKind.UNKNOWN && second.kind != MediaKind.UNKNOWN) {
            return "one is a " + first.kind + ", the other a " + second.kind;
        }
        for (ExternalId id : first.ids) {
            for (ExternalId other : second.ids) {
                if (id.namespace().equals(other.namespace()) && !id.equals(other)) {
                    return id + " is not " + other;
                }
            }
        }
        var here = sql.first(PLACE, row -> row.getString(1) + " " + row.getInt(2) + " " + row.getInt(3), one);
        var there = sql.first(PLACE, row -> row.getString(1) + " " + row.getInt(2) + " " + row.getInt(3), two);
        return here.isPresent() && there.isPresent() && !here.equals(there) ? "they are different episodes" : null;
    }

    private void merge(TitleId lost, TitleId kept, ExternalId via) {
        Known from = known(lost).orElseThrow();
        Known into = known(kept).orElseThrow();
        List<ExternalId> ids = new ArrayList<>(into.ids);
        from.ids.stream().filter(id -> !ids.contains(id)).forEach(ids::add);
        MediaKind kind = into.kind == MediaKind.UNKNOWN ? from.kind : into.kind;
        from.ids.forEach(id -> sql.run(IDS, kept, id.namespace(), id.value()));
        sql.run(IDS, kept, OWN, lost);
        sql.run(FACTS, joined(ids), kind, lost, kept);
        sql.run(LEFT, kind, lost);
        new MergedCells(sql).follow(lost, kept);
        new MergedParcels(ledger, sql).follow(lost, kept);
        conflicts(lost, kept);
        agreements(lost, kept);
        drafts(lost, kept);
        sql.run(ALIASES, kept, lost);
        sql.run(ALIAS, lost, kept, "both are " + via, ledger.now());
        places.follow(lost, kept);
    }

    /** What was said against others is said of the one that stays; between the two nothing is left. */
    private void conflicts(TitleId lost, TitleId kept) {
        sql.run(MOVE_CONFLICTS, kept, lost, kept);
        sql.run(CONFLICTS_GONE, lost);
        sql.run(WITH_NONE, kept, lost);
        sql.run(OTHERS, kept, lost);
    }

    private void agreements(TitleId lost, TitleId kept) {
        for (String pair : sql.list(PAIRS, row -> row.getString(1))) {
            sql.run(MOVE_BASELINE, kept, pair, lost);
            sql.run(BASELINE_GONE, pair, lost);
        }
    }

    private void drafts(TitleId lost, TitleId kept) {
        for (long draft : sql.list(DRAFTS, row -> row.getLong(1), "", Integer.MAX_VALUE)) {
            sql.run(MOVE_MARKS, kept, draft, lost);
            sql.run(MARKS_GONE, draft, lost);
            sql.run(CHANGES, kept, draft << 32, draft + 1 << 32, lost);
        }
    }

    static String joined(List<ExternalId> ids) {
        return String.join(" ", ids.stream().map(ExternalId::toString).toList());
    }
}
