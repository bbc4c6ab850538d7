package dev.kinorelay.ledger;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The library as a table: searched, filtered and paged in the ledger. */
@Component
public class Library {

    /** How rows are ordered. */
    public enum Order {
        NEWEST, TITLE, YEAR, RATING
    }

    /** What to show; {@code text}, {@code kind}, {@code genre}, years and rating floor may be null. Pages count from 0. */
    public record Query(Person person, Shelf shelf, String text, String kind, String genre, Integer fromYear,
            Integer toYear, Double ratingFloor, Order order, int page, int size) {}

    /** One title on the shelf. */
    public record Row(String titleId, String imdb, String title, String originalTitle, String kind, Integer year,
            Integer season, Integer episode, String genres, Double publicRating, Long votes, Integer runtime,
            String value, Double rating, Instant since, Integer rank, String note) {}

    /** One page and how many rows there are in all. */
    public record Page(List<Row> rows, long total) {}

    /** A shelf and how much stands on it. */
    public record ShelfSize(Shelf shelf, long titles) {}

    private static final String SHELF = """
            SELECT number, size FROM shelf WHERE person = ? AND account = 'library' AND shelf = ?""";

    private static final String SHELVES = """
            SELECT shelf, size FROM shelf WHERE person = ? AND account = 'library' ORDER BY shelf""";

    private static final String GENRES = """
            SELECT genres, count(*) FROM listing WHERE shelf = ? AND genres IS NOT NULL GROUP BY genres""";

    private final Ledger ledger;

    Library(Ledger ledger) {
        this.ledger = ledger;
    }

    private record Size(long number, long titles) {}

    private static Size size(Statements sql, Person person, Shelf shelf) {
        return sql.first(SHELF, row -> new Size(row.getLong(1), row.getLong(2)), person, shelf).orElse(new Size(0, 0));
    }

    public Page page(Query query) {
        return ledger.readAtOnce(sql -> {
            Size shelf = size(sql, query.person(), query.shelf());
            LibraryQuery asked = new LibraryQuery(query, shelf.number());
            long total = asked.isWholeShelf() ? shelf.titles() : sql.number(asked.count(), asked.countValues());
            return new Page(sql.list(asked.rows(), Library::row, asked.rowValues()), total);
        });
    }

    private static Row row(ResultSet row) throws SQLException {
        String imdb = TitleColumns.ids(row.getString(2)).stream().filter(id -> id.namespace().equals(ExternalId.IMDB))
                .map(ExternalId::value).findFirst().orElse(null);
        String genres = row.getString(9);
        return new Row(row.getString(1), imdb, row.getString(3), row.getString(4), row.getString(5),
                Columns.integer(row, 6), Columns.integer(row, 7), Columns.integer(row, 8),
                genres == null ? null : genres.replace("|", ", "), Columns.real(row, 10), Columns.big(row, 11),
                Columns.integer(row, 12), row.getString(13), Columns.real(row, 14), Columns.instant(row, 15),
                Columns.integer(row, 16), row.getString(17));
    }

    public List<ShelfSize> shelves(Person person) {
        return ledger.read(sql -> sql.list(SHELVES, row -> new ShelfSize(new Shelf(row.getString(1)), row.getLong(2)),
                person));
    }

    /** Genres that occur on this shelf, the most frequent first. */
    public List<String> genres(Person person, Shelf shelf) {
        Map<String, Long> counts = new HashMap<>();
        ledger.read(sql -> sql.list(GENRES, row -> {
            long count = row.getLong(2);
            Columns.parts(row.getString(1)).forEach(genre -> counts.merge(genre, count, Long::sum));
            return null;
        }, size(sql, person, shelf).number()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).toList();
    }
}
