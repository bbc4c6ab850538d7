package dev.kinorelay.service.trakt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Rejected;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Format;
import dev.kinorelay.service.FormatCase;
import dev.kinorelay.service.Recognition;
import dev.kinorelay.service.RowCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraktCsvTest extends FormatCase {

    private static final Path RATINGS = TraktFiles.FIXTURES.resolve("ratings.csv");

    @Override
    protected Format format() {
        return new TraktCsv(TraktFiles.rows());
    }

    @Test
    void takesRatingsWithTheIdsOfWhatTheyAreAbout() throws IOException {
        assertThat(recognise(RATINGS)).isEqualTo(new Recognition.Known(List.of(Shelf.RATINGS)));
        RowCount count = parse(RATINGS, Shelf.RATINGS);
        assertThat(count).isEqualTo(new RowCount(6, 3, false, null));
        assertThat(entries).extracting(entry -> entry.ref().title() + " " + entry.value().code() + " "
                + entry.ref().ids()).containsExactly(
                        "The Third Man r9/10 [imdb:tt0041959, trakt-movie:813, tmdb-movie:1092]",
                        "Breaking Bad: Hermanos r10/10 [imdb:tt1683095, trakt-episode:73482, tmdb-episode:62127, tvdb-episode:4127161]",
                        "Breaking Bad: Season 4 r8/10 []");
        assertThat(entries.getLast().ref().show()).hasSize(4);
        assertThat(rejects).extracting(Rejected::line).containsExactly(5L, 6L, 7L);
        assertThat(rejects).extracting(Rejected::reason).containsExactly("The row has no rating.",
                "The row has no id and no number by which the title could be known.",
                "The row is about \"person\"; Kinorelay keeps films, shows, seasons and episodes.");
    }

    @Test
    void aCutFileIsNotComplete() throws IOException {
        RowCount count = parse(cut(RATINGS, 120), Shelf.RATINGS);
        assertThat(count.complete()).isFalse();
        assertThat(count.note()).startsWith("The file ends without a line end");
    }

    @Test
    void leavesAForeignHeaderAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), "rated_at,kind,title,trakt_id\n2024-01-01,movie,x,1\n");
        assertThat(recognise(file)).isInstanceOf(Recognition.Foreign.class);
    }
}
