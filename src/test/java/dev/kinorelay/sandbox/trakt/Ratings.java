package dev.kinorelay.sandbox.trakt;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a member has rated; one rating for each title, the last one counts. */
public final class Ratings {

    private final Activities activities;
    private final Map<Title, Row> rows = new LinkedHashMap<>();

    /** One rating. */
    public record Row(Title title, int rating, Instant ratedAt) {}

    Ratings(Activities activities) {
        this.activities = activities;
    }

    public List<Row> rows() {
        return List.copyOf(rows.values());
    }

    /** Null when it is not rated. */
    public Integer of(Title title) {
        Row row = rows.get(title);
        return row == null ? null : Integer.valueOf(row.rating());
    }

    int size() {
        return rows.size();
    }

    boolean holds(Title title) {
        return rows.containsKey(title);
    }

    void rate(Title title, int rating, Instant at, Instant now) {
        rows.put(title, new Row(title, rating, at));
        activities.mark(title.kind().words(), "rated_at", now);
    }

    boolean remove(Title title, Instant now) {
        boolean there = rows.remove(title) != null;
        if (there) {
            activities.mark(title.kind().words(), "rated_at", now);
        }
        return there;
    }

    /** The newest first. */
    List<ObjectNode> json(Set<Kind> kinds, Set<Integer> only) {
        return rows.values()
                .stream()
                .filter(row -> kinds.contains(row.title().kind()) && (only.isEmpty() || only.contains(row.rating())))
                .sorted(Comparator.comparing(Row::ratedAt).reversed())
                .map(row -> row.title()
                        .into(JsonNodeFactory.instance.objectNode()
                                .put("rated_at", Times.written(row.ratedAt()))
                                .put("rating", row.rating())))
                .toList();
    }
}
