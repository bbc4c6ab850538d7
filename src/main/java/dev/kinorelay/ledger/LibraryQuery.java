package dev.kinorelay.ledger;

import dev.kinorelay.ledger.Library.Order;
import dev.kinorelay.ledger.Library.Query;
import java.util.ArrayList;
import java.util.List;

/** What a person wants to see of a shelf, as conditions on the listing. */
final class LibraryQuery {

    private static final String COUNT = "SELECT count(*) FROM listing WHERE shelf = ?";

    private static final String ROWS = """
            SELECT t.id, t.ids, t.title, t.original_title, t.kind, t.year, t.season, t.episode, t.genres, t.public_rating,
                t.votes, t.runtime, c.value, c.rating, c.since, c.rank, c.note
            FROM (SELECT number AS chosen FROM listing WHERE shelf = ?""";

    private static final String JOINED = """

            LIMIT ? OFFSET ?) page
                JOIN listing ON listing.number = page.chosen
                JOIN title t ON t.number = listing.title
                JOIN cell c ON c.person = ? AND c.account = 'library' AND c.shelf = ? AND c.title_id = t.id
                    AND c.occurrence = listing.occurrence""";

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

    boolean isWholeShelf() {
        return conditions.isEmpty();
    }

    String count() {
        return COUNT + conditions;
    }

    Object[] countValues() {
        return values.toArray();
    }

    String rows() {
        String order = order(query.order());
        return ROWS + conditions + order + JOINED + order;
    }

    Object[] rowValues() {
        List<Object> all = new ArrayList<>(values);
        all.addAll(List.of(query.size(), (long) query.page() * query.size(), query.person(), query.shelf()));
        return all.toArray();
    }

    private static String order(Order order) {
        return switch (order) {
            case NEWEST -> " ORDER BY listing.since DESC, listing.title DESC";
            case TITLE -> " ORDER BY listing.sort_title, listing.title";
            case YEAR -> " ORDER BY listing.year DESC, listing.title DESC";
            case RATING -> " ORDER BY listing.stars DESC, listing.title DESC";
        };
    }
}
