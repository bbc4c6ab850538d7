package dev.kinorelay.ledger;

import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Repository;

/** The library as a table: searched, filtered and paged in the ledger. */
@Repository
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

    public Page page(Query query) {
        throw new UnsupportedOperationException();
    }

    public List<ShelfSize> shelves(Person person) {
        throw new UnsupportedOperationException();
    }

    /** Genres that occur on this shelf, the most frequent first. */
    public List<String> genres(Person person, Shelf shelf) {
        throw new UnsupportedOperationException();
    }
}
