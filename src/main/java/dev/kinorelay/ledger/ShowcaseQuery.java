package dev.kinorelay.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What of a shelf is to be shown, as conditions on the listing. */
final class ShowcaseQuery {

    private static final String KEYS = "SELECT title, occurrence, since FROM listing WHERE shelf = ?";
    private static final String WITH_IMDB = " AND title NOT IN (SELECT number FROM title WHERE ids NOT LIKE "
            + "'%imdb:tt%')";
    private static final String AFTER = " AND (since, title) < (?, ?)";
    private static final String NEWEST = " ORDER BY since DESC, title DESC";
    private static final String BEST = " ORDER BY stars DESC, title DESC";
    private static final String PAGE = " LIMIT ? OFFSET ?";
    private static final String MOST = " LIMIT ?";

    /** A row of the listing. */
    record Key(long title, String occurrence, long since) {

        static final Key BEFORE_ALL = new Key(Long.MAX_VALUE, "", Long.MAX_VALUE);
    }

    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private final String order;
    private final String text;

    ShowcaseQuery(Showcase.Wanted wanted, long shelf) {
        this.text = wanted.text();
        this.order = wanted.best() ? BEST : NEWEST;
        values.add(shelf);
        also("+kind = ?", wanted.kind());
        also("+year >= ?", wanted.from());
        also("+year <= ?", wanted.to());
        also(wanted.best() ? "stars >= ?" : "+stars >= ?", wanted.ratingFloor());
        also("+genres LIKE ?", wanted.genre() == null ? null : "%|" + wanted.genre() + "|%");
        conditions.append(wanted.imdbOnly() ? WITH_IMDB : "");
    }

    private void also(String condition, Object value) {
        if (value != null) {
            conditions.append(" AND ").append(condition);
            values.add(value);
        }
    }

    List<Key> page(Statements sql, int skip, int size) {
        if (text != null && !text.isBlank()) {
            return searched(sql, skip, size);
        }
        return sql.list(KEYS + conditions + order + PAGE, ShowcaseQuery::key, with(size, skip));
    }

    /** The newest first, on from a row. */
    List<Key> after(Statements sql, Key last, int size) {
        return sql.list(KEYS + conditions + AFTER + NEWEST + MOST, ShowcaseQuery::key,
                with(last.since(), last.title(), size));
    }

    private List<Key> searched(Statements sql, int skip, int size) {
        BitSet found = TitleWords.found(sql, text);
        List<Key> keys = new ArrayList<>();
        if (!found.isEmpty()) {
            int[] seen = new int[1];
            sql.walk(KEYS + conditions + order, row -> {
                if (found.get(row.getInt(1)) && seen[0]++ >= skip && keys.size() < size) {
                    keys.add(key(row));
                }
            }, values.toArray());
        }
        return keys;
    }

    private Object[] with(Object... more) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(List.of(more));
        return all.toArray();
    }

    /** All that this query may ask of SQLite. */
    List<String> statements() {
        return List.of(KEYS + conditions + order, KEYS + conditions + order + PAGE,
                KEYS + conditions + AFTER + NEWEST + MOST);
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(row.getLong(1), row.getString(2), row.getLong(3));
    }
}
