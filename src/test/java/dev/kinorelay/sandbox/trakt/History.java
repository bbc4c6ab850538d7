package dev.kinorelay.sandbox.trakt;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** What a member has watched. Nothing is compared: what is sent twice was watched twice. */
public final class History {

    /** Beyond what a floating point number can hold exactly. */
    private static final long FIRST_ID = (1L << 53) + 1;

    private final Activities activities;
    private final Watchlist watchlist;
    private final List<Row> rows = new ArrayList<>();
    private long nextId = FIRST_ID;

    /** One play of a movie or an episode. */
    public record Row(long id, Title title, Instant watchedAt, String action) {}

    History(Activities activities, Watchlist watchlist) {
        this.activities = activities;
        this.watchlist = watchlist;
    }

    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** How often it was watched. */
    public int plays(Title title) {
        return (int) rows.stream().filter(row -> row.title().equals(title)).count();
    }

    int size() {
        return rows.size();
    }

    Row play(Title title, Instant at, String action, Instant now) {
        Row row = new Row(nextId++, title, at, action);
        rows.add(row);
        activities.mark(title.kind().words(), "watched_at", now);
        watchlist.watched(title, now);
        return row;
    }

    /** Takes out what matches, and answers it. */
    List<Row> remove(Predicate<Row> which, Instant now) {
        List<Row> gone = rows.stream().filter(which).toList();
        rows.removeAll(gone);
        gone.forEach(row -> activities.mark(row.title().kind().words(), "watched_at", now));
        return gone;
    }

    /** The newest first. */
    List<ObjectNode> json(Predicate<Row> which) {
        return rows.stream()
                .filter(which)
                .sorted(Comparator.comparing(Row::watchedAt).thenComparing(Row::id).reversed())
                .map(row -> row.title()
                        .into(JsonNodeFactory.instance.objectNode()
                                .put("id", row.id())
                                .put("watched_at", Times.written(row.watchedAt()))
                                .put("action", row.action())))
                .toList();
    }
}
