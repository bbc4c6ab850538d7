package dev.kinorelay.ledger;

import dev.kinorelay.ledger.Library.Order;
import dev.kinorelay.ledger.Library.Query;
import java.util.ArrayList;
import java.util.List;

/** What a person wants to see of a shelf, as conditions on the listing. */
final class LibraryQuery {

    private static final String COUNT = "SELECT count(*) FROM listing WHERE shelf = ?";

    private static final String KEYS = "SELECT title, occurrence FROM listing WHERE shelf = ?";

    private final Query query;
    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    LibraryQuery(Query query, long shelfNumber) {
        this.query = query;
        values.add(shelfNumber);
        also("kind = ?", query.kind());
        also("year >= ?", query.fromYear());
        also("year <= ?", query.toYear());
        also("stars >= ?", query.ratingFloor());
        also("instr('|' || genres || '|', ?) > 0", query.genre() == null ? null : "|" + query.genre() + "|");
        also(TitleWords.FOUND, query.text() == null ? null : TitleWords.match(query.text()));
    }

    private void also(String condition, Object value) {
        if (value != null) {
            conditions.append(" AND ").append(condition);
            values.add(value);
        }
    }

    String count() {
        return COUNT + conditions;
    }

    Object[] countValues() {
        return values.toArray();
    }

    String keys() {
        return KEYS + conditions + order(query.order()) + " LIMIT ? OFFSET ?";
    }

    Object[] keyValues() {
        List<Object> all = new ArrayList<>(values);
        all.add(query.size());
        all.add((long) query.page() * query.size());
        return all.toArray();
    }

    private static String order(Order order) {
        return switch (order) {
            case NEWEST -> " ORDER BY since DESC, title DESC";
            case TITLE -> " ORDER BY sort_title, title";
            case YEAR -> " ORDER BY year DESC, title DESC";
            case RATING -> " ORDER BY stars DESC, title DESC";
        };
    }
}
