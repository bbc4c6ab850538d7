package dev.kinorelay.ledger;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
            SELECT number FROM shelf WHERE person = ? AND account = 'library' AND shelf = ?""";

    private static final String SHELVES = """
            SELECT s.shelf, (SELECT count(*) FROM listing l WHERE l.shelf = s.number) FROM shelf s
            WHERE s.person = ? AND s.account = 'library' ORDER BY s.shelf""";

    private static final String ROW = """
            SELECT t.id, t.ids, t.title, t.original_title, t.kind, t.year, t.season, t.episode, t.genres, t.public_rating,
                t.votes, t.runtime, c.value, c.rating, c.since, c.rank, c.note
            FROM title t JOIN cell c ON c.person = ? AND c.account = 'library' AND c.shelf = ? AND c.title_id = t.id
                AND c.occurrence = ?
            WHERE t.number = ?""";

    private static final String GENRES = """
            SELECT genres, count(*) FROM listing WHERE shelf = ? AND genres IS NOT NULL GROUP BY genres""";

    private static final String REVISION = """
            SELECT revision FROM shelf WHERE person = ? AND account = 'library' AND shelf = ?""";

    private final Ledger ledger;
    private final Map<String, Genres> genres = new ConcurrentHashMap<>();

    Library(Ledger ledger) {
        this.ledger = ledger;
    }

    public Page page(Query query) {
        return ledger.readAtOnce(sql -> {
            LibraryQuery.Keys keys = new LibraryQuery(query, shelf(sql, query.person(), query.shelf())).keys(sql);
            List<Row> rows = new ArrayList<>(keys.page().size());
            for (LibraryQuery.Key key : keys.page()) {
                sql.first(ROW, Library::row, query.person(), query.shelf(), key.occurrence(), key.title())
                        .ifPresent(rows::add);
            }
            return new Page(rows, keys.total());
        });
    }

    private static long shelf(Statements sql, Person person, Shelf shelf) {
        return sql.number(SHELF, person, shelf);
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

    /** Genres that occur on this shelf, the most frequent first; known anew when the shelf changes, and every minute. */
    public List<String> genres(Person person, Shelf shelf) {
        return ledger.readAtOnce(sql -> {
            Known known = new Known(person, shelf, sql.number(REVISION, person, shelf),
                    ledger.now().truncatedTo(ChronoUnit.MINUTES));
            return genres.compute(person + "/" + shelf, (key, before) -> before != null && before.known().equals(known)
                    ? before : new Genres(known, counted(sql, shelf(sql, person, shelf)))).names();
        });
    }

    private record Known(Person person, Shelf shelf, long revision, Instant minute) {}

    private record Genres(Known known, List<String> names) {}

    private static List<String> counted(Statements sql, long shelf) {
        Map<String, Long> counts = new HashMap<>();
        sql.walk(GENRES, row -> {
            long count = row.getLong(2);
            String barred = row.getString(1);
            Columns.parts(barred.substring(1, barred.length() - 1))
                    .forEach(genre -> counts.merge(genre, count, Long::sum));
        }, shelf);
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).toList();
    }
}
