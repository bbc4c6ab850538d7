package dev.kinorelay.ledger;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.TitleId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Seasons and episodes by show and number, and the shows they belong to. */
final class EpisodePlaces {

    private static final int WHOLE_SEASON = -1;
    private static final String STAGED = """
            SELECT spot, show, season, episode, kind, namespace, value_id, title FROM stage
            WHERE spot > ? AND spot <= ? AND show IS NOT NULL ORDER BY spot""";
    private static final String ID = "SELECT title_id FROM external_id WHERE namespace = ? AND value = ?";
    private static final String ADD_ID = """
            INSERT INTO external_id (namespace, value, title_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING""";
    private static final String ADD_TITLE = """
            INSERT INTO title (id, kind, ids, title, season, episode) VALUES (?, ?, ?, ?, ?, ?)""";
    private static final String WITH_ID = "UPDATE title SET ids = trim(ids || ' ' || ?) WHERE id = ?";
    private static final String AT = """
            SELECT title_id FROM episode_place WHERE show_id = ? AND season = ? AND episode = ?""";
    private static final String PUT = """
            INSERT INTO episode_place (show_id, season, episode, title_id) VALUES (?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";
    private static final String LEAD = """
            UPDATE stage SET namespace = ?, value_id = ?, candidate = ? WHERE spot = ?""";
    private static final String OF_SHOW = "SELECT season, episode, title_id FROM episode_place WHERE show_id = ?";
    private static final String SHOW_GONE = "DELETE FROM episode_place WHERE show_id = ?";
    private static final String RENAMED = "UPDATE episode_place SET title_id = ? WHERE title_id = ?";

    private final Statements sql;
    private final TitleMerge merge;
    private final Map<String, TitleId> shows = new HashMap<>();

    EpisodePlaces(Statements sql, TitleMerge merge) {
        this.sql = sql;
        this.merge = merge;
    }

    private record Row(long spot, String show, Integer season, Integer episode, String kind, ExternalId id,
            String title) {

        boolean placed() {
            return season != null && (episode != null ? kind.equals("episode") : kind.equals("season"));
        }

        int number() {
            return episode == null ? WHOLE_SEASON : episode;
        }
    }

    private List<Row> rows(long from, long to) {
        return sql.list(STAGED, row -> new Row(row.getLong(1), row.getString(2), Columns.integer(row, 3),
                Columns.integer(row, 4), row.getString(5), row.getString(6) == null ? null
                        : new ExternalId(row.getString(6), row.getString(7)),
                row.getString(8)), from, to)
                .stream().filter(Row::placed).toList();
    }

    /** Rows without an id of their own get their title by show and number; a new id joins the title at that place. */
    void lead(long from, long to) {
        for (Row row : rows(from, to)) {
            TitleId show = show(row.show);
            TitleId there = sql.first(AT, found -> new TitleId(found.getString(1)), show, row.season, row.number())
                    .orElse(null);
            if (row.id == null) {
                TitleId title = there == null ? made(row, show) : there;
                sql.run(ADD_ID, TitleMerge.OWN, title, title);
                sql.run(LEAD, TitleMerge.OWN, title, title, row.spot);
            } else if (there != null && sql.first(ID, found -> found.getString(1), row.id.namespace(), row.id.value())
                    .isEmpty() && merge.known(there).orElseThrow().ids().stream()
                            .noneMatch(id -> id.namespace().equals(row.id.namespace()))) {
                sql.run(ADD_ID, row.id.namespace(), row.id.value(), there);
                sql.run(WITH_ID, row.id, there);
            }
        }
    }

    private TitleId made(Row row, TitleId show) {
        var title = new TitleId("t" + Ids.next());
        sql.run(ADD_TITLE, title, row.kind, "", row.title, row.season, row.episode);
        sql.run(PUT, show, row.season, row.number(), title);
        return title;
    }

    /** Titles with ids of their own take their places; one that is taken joins both. */
    void place(long from, long to) {
        for (Row row : rows(from, to)) {
            if (row.id == null) {
                continue;
            }
            TitleId title = find(row.id);
            TitleId show = merge.now(show(row.show));
            if (title != null && sql.run(PUT, show, row.season, row.number(), title) == 0) {
                TitleId there = sql.first(AT, found -> new TitleId(found.getString(1)), show, row.season, row.number())
                        .orElseThrow();
                merge.join(there, row.id, title);
            }
        }
    }

    private TitleId find(ExternalId id) {
        return sql.first(ID, found -> new TitleId(found.getString(1)), id.namespace(), id.value()).orElse(null);
    }

    private TitleId show(String ids) {
        TitleId known = shows.get(ids);
        if (known == null) {
            known = show(TitleColumns.ids(ids));
            shows.put(ids, known);
        }
        return merge.now(known);
    }

    private TitleId show(List<ExternalId> ids) {
        TitleId show = ids.stream().map(this::find).filter(java.util.Objects::nonNull).findFirst().orElse(null);
        if (show == null) {
            show = new TitleId("t" + Ids.next());
            sql.run(ADD_TITLE, show, "show", "", null, null, null);
        }
        for (ExternalId id : ids) {
            tell(show, id);
        }
        return merge.now(show);
    }

    /** The id is one of the title's, if nothing speaks against it. */
    void tell(TitleId told, ExternalId id) {
        TitleId title = merge.now(told);
        TitleId holder = find(id);
        if (holder != null) {
            merge.join(title, id, holder);
            return;
        }
        ExternalId other = merge.known(title).orElseThrow().ids().stream()
                .filter(each -> each.namespace().equals(id.namespace())).findFirst().orElse(null);
        if (other != null) {
            merge.conflict(title, id, null, "REFUSED", id + " is not " + other);
        } else {
            sql.run(ADD_ID, id.namespace(), id.value(), title);
            sql.run(WITH_ID, id, title);
        }
    }

    void follow(TitleId lost, TitleId kept) {
        record Numbered(int season, int episode, TitleId title) {}
        sql.run(RENAMED, kept, lost);
        List<Numbered> all = sql.list(OF_SHOW, row -> new Numbered(row.getInt(1), row.getInt(2),
                new TitleId(row.getString(3))), lost);
        sql.run(SHOW_GONE, lost);
        for (Numbered each : all) {
            if (sql.run(PUT, kept, each.season, each.episode, each.title) == 0) {
                sql.first(AT, row -> new TitleId(row.getString(1)), kept, each.season, each.episode)
                        .ifPresent(there -> merge.join(there, new ExternalId(TitleMerge.OWN, each.title.value()),
                                each.title));
            }
        }
    }
}
