package dev.kinorelay.ledger;

import dev.kinorelay.ledger.Library.Order;
import dev.kinorelay.ledger.Library.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/** What a person wants to see of a shelf, as conditions on the listing. */
final class LibraryQuery {

    private static final String COUNT = "SELECT count(*) FROM listing WHERE shelf = ?";

    private static final String PAGE = " LIMIT ? OFFSET ?";
    private static final String KEYS = "SELECT title, occurrence FROM listing WHERE shelf = ?";

    /** A row of the listing. */
    record Key(long title, String occurrence) {}

    record Keys(List<Key> page, long total) {}

    private final Query query;
    private final StringBuilder conditions = new StringBuilder();
    private final StringBuilder orderedConditions = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    LibraryQuery(Query query, long shelfNumber) {
        this.query = query;
        values.add(shelfNumber);
        also("kind", "= ?", query.kind());
        also("year", ">= ?", query.fromYear());
        also("year", "<= ?", query.toYear());
        also("stars", ">= ?", query.ratingFloor());
        also("genres", "LIKE ?", query.genre() == null ? null : "%|" + query.genre() + "|%");
    }

    private void also(String column, String condition, Object value) {
        if (value != null) {
            conditions.append(" AND ").append(column).append(' ').append(condition);
            // The plus keeps SQLite from going by another index than that of the order, and then sorting.
            orderedConditions.append(" AND ").append(column.equals(orderColumn()) ? "" : "+").append(column).append(' ')
                    .append(condition);
            values.add(value);
        }
    }

    /** The keys of the rows asked for, and how many there are in all. */
    Keys keys(Statements sql) {
        return query.text() == null || query.text().isBlank() ? paged(sql) : searched(sql);
    }

    private Keys paged(Statements sql) {
        long total = sql.number(COUNT + conditions, values.toArray());
        List<Object> bounds = new ArrayList<>(values);
        bounds.add(query.size());
        bounds.add(first());
        return new Keys(sql.list(KEYS + orderedConditions + order() + PAGE, LibraryQuery::key, bounds.toArray()),
                total);
    }

    /** Walks the whole shelf once: handing SQLite a long list of found titles for each of two queries costs far more. */
    private Keys searched(Statements sql) {
        BitSet found = TitleWords.found(sql, query.text());
        List<Key> keys = new ArrayList<>();
        long[] total = new long[1];
        if (!found.isEmpty()) {
            sql.walk(KEYS + orderedConditions + order(), row -> {
                if (found.get(row.getInt(1)) && total[0]++ >= first() && keys.size() < query.size()) {
                    keys.add(key(row));
                }
            }, values.toArray());
        }
        return new Keys(keys, total[0]);
    }

    /** Every row asked for, on whatever page. */
    void walk(Statements sql, Consumer<Key> sink) {
        BitSet found = query.text() == null || query.text().isBlank() ? null : TitleWords.found(sql, query.text());
        sql.walk(KEYS + orderedConditions + order(), row -> {
            if (found == null || found.get(row.getInt(1))) {
                sink.accept(key(row));
            }
        }, values.toArray());
    }

    /** All that this query may ask of SQLite. */
    List<String> statements() {
        return List.of(COUNT + conditions, KEYS + orderedConditions + order(),
                KEYS + orderedConditions + order() + PAGE);
    }

    private long first() {
        return (long) query.page() * query.size();
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(row.getLong(1), row.getString(2));
    }

    private String orderColumn() {
        return switch (query.order()) {
            case NEWEST -> "since";
            case TITLE -> "sort_title";
            case YEAR -> "year";
            case RATING -> "stars";
        };
    }

    private String order() {
        String direction = query.order() == Order.TITLE ? "" : " DESC";
        return " ORDER BY " + orderColumn() + direction + ", title" + direction;
    }
}
