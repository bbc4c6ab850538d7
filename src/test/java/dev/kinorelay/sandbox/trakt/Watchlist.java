package dev.kinorelay.sandbox.trakt;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a member wants to watch, in the order of its ranks. Watching something takes it off. */
public final class Watchlist {

    private static final Set<String> SORTS = Set.of("rank", "added", "title", "released");

    private final Activities activities;
    private final Map<Title, Row> rows = new LinkedHashMap<>();
    private long lastId = 100;
    private Instant updated;

    /** One title on the list. */
    public record Row(long id, Title title, Instant listedAt, String notes) {}

    Watchlist(Activities activities, Instant joined) {
        this.activities = activities;
        this.updated = joined;
    }

    public List<Row> rows() {
        return List.copyOf(rows.values());
    }

    public Set<Title> titles() {
        return Set.copyOf(rows.keySet());
    }

    int size() {
        return rows.size();
    }

    boolean holds(Title title) {
        return rows.containsKey(title);
    }

    /** Whether it was not there before; notes are written either way. */
    boolean add(Title title, String notes, Instant now) {
        Row old = rows.get(title);
        rows.put(title, old == null ? new Row(++lastId, title, now, notes)
                : new Row(old.id(), title, old.listedAt(), notes == null ? old.notes() : notes));
        if (old == null || notes != null) {
            changed(title, now);
        }
        return old == null;
    }

    boolean remove(Title title, Instant now) {
        boolean there = rows.remove(title) != null;
        if (there) {
            changed(title, now);
        }
        return there;
    }

    void watched(Title title, Instant now) {
        remove(title, now);
        if (title.show() != null) {
            List.copyOf(rows.keySet())
                    .stream()
                    .filter(other -> other.equals(title.show()) || other.kind() == Kind.SEASON
                            && title.show().equals(other.show()) && title.season().equals(other.season()))
                    .forEach(other -> remove(other, now));
        }
    }

    ObjectNode summary() {
        return JsonNodeFactory.instance.objectNode()
                .put("updated_at", Times.written(updated))
                .put("item_count", rows.size());
    }

    /** What is asked for by paths; sorts that only paying members have fall back to the rank. */
    static String sort(String wish) {
        return SORTS.contains(wish) ? wish : "rank";
    }

    List<ObjectNode> json(Set<Kind> kinds, String sort, boolean descending) {
        List<Row> all = rows();
        Map<Title, Integer> ranks = IntStream.range(0, all.size())
                .boxed()
                .collect(Collectors.toMap(i -> all.get(i).title(), i -> i + 1));
        Comparator<Row> order = switch (sort) {
            case "added" -> Comparator.comparing(Row::listedAt);
            case "title" -> Comparator.comparing(row -> row.title().name().toLowerCase(Locale.ROOT));
            case "released" -> Comparator.comparing(row -> row.title().released());
            default -> Comparator.comparing(row -> ranks.get(row.title()));
        };
        return all.stream()
                .filter(row -> kinds.contains(row.title().kind()))
                .sorted(descending ? order.reversed() : order)
                .map(row -> row.title()
                        .into(JsonNodeFactory.instance.objectNode()
                                .put("rank", ranks.get(row.title()))
                                .put("id", row.id())
                                .put("listed_at", Times.written(row.listedAt()))
                                .put("notes", row.notes())))
                .toList();
    }

    private void changed(Title title, Instant now) {
        updated = now;
        activities.mark(title.kind().words(), "watchlisted_at", now);
        activities.mark("watchlist", "updated_at", now);
    }
}
