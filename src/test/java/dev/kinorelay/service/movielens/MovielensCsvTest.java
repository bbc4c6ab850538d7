package dev.kinorelay.service.movielens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Format;
import dev.kinorelay.service.FormatCase;
import dev.kinorelay.service.Recognition;
import dev.kinorelay.service.RowCount;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shape is that of movielens.org's own export: movie_id, imdb_id, tmdb_id, rating, average_rating, title. */
class MovielensCsvTest extends FormatCase {

    private static final Path FOLDER = Path.of("src/test/resources/movielens");
    private static final Path RATINGS = FOLDER.resolve("movielens-ratings.csv");

    @Override
    protected Format format() {
        return new MovielensCsv();
    }

    @Test
    void takesHalfStarsWithIdsAndTheYearOutOfTheTitle() throws IOException {
        RowCount count = parse(RATINGS, Shelf.RATINGS);
        assertThat(count).isEqualTo(new RowCount(6, 2, false, null));
        assertThat(entries).extracting(entry -> entry.value().code()).containsExactly("r4.5/5", "r5/5", "r0.5/5",
                "r3/5");
        assertThat(entries).extracting(entry -> entry.ref().ids().toString()).containsExactly(
                "[imdb:tt0114369, tmdb-movie:807]", "[imdb:tt0133093, tmdb-movie:603]", "[imdb:tt0113277]", "[]");
        assertThat(entries).extracting(entry -> entry.ref().title() + " " + entry.ref().year())
                .contains("Matrix, The 1999", "Nobody Filmed This 1987");
        assertThat(rejects).extracting(Rejected::reason).containsExactly("The row has neither an id nor a title.",
                "\"6\" is no MovieLens rating: those go from 0.5 to 5.");
    }

    @Test
    void takesTheWishlistAsTheWatchlist() throws IOException {
        var wishlist = FOLDER.resolve("movielens-wishlist.csv");
        assertThat(recognise(wishlist)).isEqualTo(new Recognition.Known(List.of(Shelf.WATCHLIST)));
        assertThat(parse(wishlist, Shelf.WATCHLIST)).isEqualTo(new RowCount(1, 0, true, null));
        assertThat(entries).extracting(Entry::rank).containsOnlyNulls();
    }

    @Test
    void saysWhyTheResearchDataIsNotTaken() throws IOException {
        assertThat(recognise(FOLDER.resolve("research.csv"))).isInstanceOfSatisfying(Recognition.Unwanted.class,
                unwanted -> assertThat(unwanted.reason()).contains("movieId alone names no title"));
    }

    @Test
    void aCutFileIsNotComplete() throws IOException {
        assertThat(parse(cut(RATINGS, 9), Shelf.RATINGS).complete()).isFalse();
    }
}
