package dev.kinorelay.service.simkl;

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
import org.junit.jupiter.api.Test;

class SimklCsvTest extends FormatCase {

    private static final Path BACKUP = Path.of("src/test/resources/simkl/backup.csv");

    @Override
    protected Format format() {
        return new SimklCsv();
    }

    @Test
    void readsEachShelfFromTheSameRows() throws IOException {
        assertThat(recognise(BACKUP)).isInstanceOf(Recognition.Manifold.class);
        assertThat(parse(BACKUP, Shelf.WATCHLIST))
                .isEqualTo(new RowCount(2, 1, false, "5 rows tell nothing of this shelf."));
        assertThat(entries).extracting(entry -> entry.ref().title() + " " + entry.note())
                .containsExactly("Tampopo Ben said so");
        assertThat(parse(BACKUP, Shelf.RATINGS))
                .isEqualTo(new RowCount(4, 2, false, "3 rows tell nothing of this shelf."));
        assertThat(entries).extracting(entry -> entry.ref().kind() + " " + entry.value().code())
                .containsExactly("movie r9/10", "show r7/10");
    }

    @Test
    void takesAFilmAndTheLastEpisodeOfAShowOnTheirDays() throws IOException {
        RowCount count = parse(BACKUP, Shelf.HISTORY);
        assertThat(count).isEqualTo(new RowCount(5, 3, false, "2 rows tell nothing of this shelf."));
        assertThat(entries).extracting(entry -> entry.ref().title() + " " + entry.value().play().occurrence())
                .containsExactly("The Third Man 2024-03-08", "Lovejoy: Season 1: Episode 2 2024-04-03");
        assertThat(rejects).extracting(Rejected::line).containsExactly(6L, 7L, 8L);
        assertThat(rejects).extracting(Rejected::reason).containsExactly("The row does not say when it was watched.",
                "The row does not say which episode was watched.", "The row has neither an id nor a title.");
    }

    @Test
    void knowsTheColumnsInAnotherOrder() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), """
                SIMKL_ID,Title,Type,Year,Watchlist,LastEpWatched,WatchedDate,Rating,Memo,TVDB,TMDB,IMDB
                53536,The Third Man,movie,1949,completed,,12/31/2023,9,,,1092,tt0041959
                """);
        assertThat(parse(file, Shelf.HISTORY)).isEqualTo(new RowCount(1, 0, true, null));
        assertThat(entries.getFirst().ref().ids()).hasSize(3);
    }

    @Test
    void aCutTableIsNotComplete() throws IOException {
        RowCount count = parse(cut(BACKUP, 60), Shelf.HISTORY);
        assertThat(count.complete()).isFalse();
        assertThat(recognise(Files.writeString(folder.resolve("y.csv"), "simkl_id,Title,Name\n1,2,3\n")))
                .isInstanceOf(Recognition.Foreign.class);
    }
}
