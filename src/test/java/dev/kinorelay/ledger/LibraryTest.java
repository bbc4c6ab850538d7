package dev.kinorelay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.Mark;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Value;
import dev.kinorelay.domain.Verb;
import dev.kinorelay.ledger.Baselines.Pair;
import dev.kinorelay.ledger.Library.Order;
import dev.kinorelay.ledger.Library.Page;
import dev.kinorelay.ledger.Library.Query;
import dev.kinorelay.ledger.Library.Row;
import dev.kinorelay.ledger.Library.ShelfSize;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LibraryTest extends LedgerCase {

    @BeforeEach
    void fillTheShelf() {
        sample.imported("fill",
                rated(1, "The Godfather", "Il Padrino", MediaKind.MOVIE, 1972, 9, 9.2, "Crime", "Drama"),
                rated(2, "Amélie", "Le fabuleux destin d'Amélie Poulain", MediaKind.MOVIE, 2001, 8, 8.3, "Comedy"),
                rated(3, "Breaking Bad", null, MediaKind.SHOW, 2008, 10, 9.5, "Crime", "Drama", "Thriller"),
                rated(4, "\"Wuthering Heights\"", null, MediaKind.MOVIE, 1992, 6, 6.8, "Drama"),
                rated(5, "Æon Flux", null, MediaKind.MOVIE, 2005, 4, 5.4, "Sci-Fi"));
    }

    private static Entry rated(int number, String title, String original, MediaKind kind, int year, int rating,
            double publicRating, String... genres) {
        Facts facts = new Facts(kind.toString(), List.of(genres), publicRating, 1000L * number, 100 + number, null,
                List.of());
        MediaRef ref = new MediaRef(kind, List.of(ExternalId.imdb("tt000" + number)), title, original, year, null, null,
                facts);
        return new Entry(ref, Value.of(Rating.outOfTen(rating)), Sample.FIRST_DAY.plusSeconds(number), number, null, 2);
    }

    @Test
    void showsEverythingThatIsKnownOfATitle() {
        Page page = search("godfather");

        assertThat(page.total()).isEqualTo(1);
        assertThat(page.rows()).singleElement().usingRecursiveComparison().ignoringFields("titleId")
                .isEqualTo(
                        new Row("", "tt0001", "The Godfather", "Il Padrino", "movie", 1972, null, null, "Crime, Drama",
                                9.2, 1000L, 101, "r9/10", 9.0, Sample.FIRST_DAY.plusSeconds(1), 1, null));
    }

    @Test
    void findsTitlesByTheBeginningsOfTheirWordsWhateverTheAccents() {
        assertThat(titles(search("ameli"))).containsExactly("Amélie");
        assertThat(titles(search("POULAIN"))).containsExactly("Amélie");
        assertThat(titles(search("padri"))).containsExactly("The Godfather");
        assertThat(titles(search("bad break"))).containsExactly("Breaking Bad");
        assertThat(titles(search("ather"))).isEmpty();
        assertThat(titles(search("tt0003"))).containsExactly("Breaking Bad");
    }

    @Test
    void takesEveryTextForAText() {
        for (String text : List.of("\"", "*", "a* OR b", "title:godfather", "NEAR(", "'; DROP TABLE cell; --", "-",
                "%")) {
            assertThat(search(text).total()).as(text).isLessThanOrEqualTo(5);
        }
        assertThat(search("   ").total()).isEqualTo(5);
    }

    @Test
    void ordersRows() {
        assertThat(titles(page(Order.NEWEST, 0, 2))).containsExactly("Æon Flux", "\"Wuthering Heights\"");
        assertThat(titles(page(Order.TITLE, 0, 5))).containsExactly("Amélie", "Breaking Bad", "The Godfather",
                "\"Wuthering Heights\"", "Æon Flux");
        assertThat(titles(page(Order.YEAR, 0, 2))).containsExactly("Breaking Bad", "Æon Flux");
        assertThat(titles(page(Order.RATING, 0, 2))).containsExactly("Breaking Bad", "The Godfather");
    }

    @Test
    void turnsPages() {
        assertThat(titles(page(Order.TITLE, 1, 2))).containsExactly("The Godfather", "\"Wuthering Heights\"");
        assertThat(page(Order.TITLE, 2, 2).rows()).hasSize(1);
        assertThat(page(Order.TITLE, 9, 2)).isEqualTo(new Page(List.of(), 5));
        assertThat(titles(ledger.library.page(
                new Query(Person.ME, Shelf.RATINGS, "f", null, null, null, null, null, Order.TITLE, 1, 1))))
                .as("a second page of a search").hasSize(1);
    }

    @Test
    void narrowsByKindGenreYearsAndRating() {
        assertThat(titles(filtered("show", null, null, null, null))).containsExactly("Breaking Bad");
        assertThat(titles(filtered(null, "Crime", null, null, null))).containsExactly("Breaking Bad", "The Godfather");
        assertThat(titles(filtered(null, "Sci", null, null, null))).isEmpty();
        assertThat(titles(filtered(null, null, 1992, 2001, null))).containsExactly("Amélie", "\"Wuthering Heights\"");
        assertThat(titles(filtered(null, null, null, null, 8.0))).containsExactly("Amélie", "Breaking Bad",
                "The Godfather");
        assertThat(titles(filtered("movie", "Drama", 1970, null, 7.0))).containsExactly("The Godfather");
    }

    private Page filtered(String kind, String genre, Integer from, Integer to, Double floor) {
        return ledger.library.page(
                new Query(Person.ME, Shelf.RATINGS, null, kind, genre, from, to, floor, Order.TITLE, 0, 10));
    }

    @Test
    void knowsShelvesAndTheirGenres() {
        assertThat(ledger.library.shelves(Person.ME)).containsExactly(new ShelfSize(Shelf.RATINGS, 5));
        assertThat(ledger.library.genres(Person.ME, Shelf.RATINGS)).containsExactly("Drama", "Crime", "Comedy",
                "Sci-Fi",
                "Thriller");
        assertThat(ledger.library.genres(Person.ME, Shelf.WATCHLIST)).isEmpty();
        assertThat(ledger.library.shelves(new Person("anna"))).isEmpty();
    }

    @Test
    void followsWhatIsRemoved() {
        assertThat(ledger.library.genres(Person.ME, Shelf.RATINGS)).contains("Comedy");
        Mark amelie = Sample.all(ledger.cells.marks(Sample.LIBRARY, Shelf.RATINGS)).get(1);
        ledger.parcels.admit(sample.run("two"), sample.change(Sample.RATINGS, Verb.REMOVE, null, amelie), Mode.LIVE);
        sample.deliver();

        assertThat(search("amelie").total()).isZero();
        assertThat(ledger.library.genres(Person.ME, Shelf.RATINGS)).doesNotContain("Comedy");
        assertThat(ledger.library.shelves(Person.ME)).containsExactly(new ShelfSize(Shelf.RATINGS, 4));
    }

    @Test
    void followsFactsThatBecomeKnown() {
        sample.resolved(rated(5, "Aeon Flux", null, MediaKind.SHOW, 1991, 4, 7.0, "Animation"));

        assertThat(search("æon").total()).isZero();
        assertThat(titles(search("aeon"))).containsExactly("Aeon Flux");
        assertThat(titles(filtered("movie", "Animation", 1991, 1991, null))).as("the kind stays")
                .containsExactly("Aeon Flux");
        assertThat(titles(filtered(null, null, null, null, 5.0))).as("the own rating stays")
                .doesNotContain("Aeon Flux");
    }

    @Test
    void ratesByThePublicWhatThePersonDidNotRate() {
        Pair watchlist = new Pair(Sample.IMDB, Shelf.WATCHLIST, Sample.LIBRARY, Shelf.WATCHLIST);
        Entry unrated = new Entry(rated(1, "The Godfather", null, MediaKind.MOVIE, 1972, 1, 9.2, "Crime").ref(),
                Value.PRESENT, null, null, null, 2);
        String run = sample.run("two");
        sample.additions(watchlist, unrated).forEach(change -> ledger.parcels.admit(run, change, Mode.LIVE));
        sample.deliver();

        Query query = new Query(Person.ME, Shelf.WATCHLIST, null, null, null, null, null, 9.0, Order.RATING, 0, 10);
        assertThat(ledger.library.page(query).rows()).extracting(Row::rating, Row::publicRating)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(null, 9.2));
    }

    @Test
    void showsEachPlayOfATitle() {
        Pair history = new Pair(Sample.IMDB, Shelf.HISTORY, Sample.LIBRARY, Shelf.HISTORY);
        MediaRef ref = MediaRef.of(MediaKind.MOVIE, ExternalId.imdb("tt0001"), "The Godfather", 1972);
        String run = sample.run("two");
        sample.additions(history, play(ref, "2024-01-05T20:00:00Z"), play(ref, "2020-01-05T20:00:00Z"))
                .forEach(change -> ledger.parcels.admit(run, change, Mode.LIVE));
        sample.deliver();

        Query query = new Query(Person.ME, Shelf.HISTORY, "god", null, null, null, null, null, Order.NEWEST, 0, 10);
        assertThat(ledger.library.page(query).rows()).extracting(Row::value)
                .containsExactly("p2024-01-05T20:00:00Z~SECOND", "p2020-01-05T20:00:00Z~SECOND");
    }

    private static Entry play(MediaRef ref, String at) {
        return new Entry(ref, Value.of(new Play(Instant.parse(at), Play.Precision.SECOND)), Instant.parse(at), null,
                null,
                2);
    }

    private Page search(String text) {
        return ledger.library
                .page(new Query(Person.ME, Shelf.RATINGS, text, null, null, null, null, null, Order.TITLE, 0, 10));
    }

    private Page page(Order order, int page, int size) {
        return ledger.library
                .page(new Query(Person.ME, Shelf.RATINGS, null, null, null, null, null, null, order, page, size));
    }

    private static List<String> titles(Page page) {
        return page.rows().stream().map(Row::title).toList();
    }
}
