package dev.kinorelay.service.yamtrack;

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

/** The shape is that of Yamtrack's export (media_id to progressed_at), as its own importer and others read it. */
class YamtrackCsvTest extends FormatCase {

    private static final Path FILE = Path.of("src/test/resources/yamtrack/yamtrack.csv");

    @Override
    protected Format format() {
        return new YamtrackCsv();
    }

    @Test
    void tellsOfThreeShelves() throws IOException {
        assertThat(recognise(FILE)).isEqualTo(
                new Recognition.Manifold(List.of(Shelf.WATCHLIST, Shelf.RATINGS, Shelf.HISTORY)));
    }

    @Test
    void takesWhatIsPlannedAsTheWatchlist() throws IOException {
        RowCount count = parse(FILE, Shelf.WATCHLIST);
        assertThat(count.read()).isEqualTo(4);
        assertThat(entries).extracting(entry -> entry.ref().ids().toString()).containsExactly("[tmdb-movie:27205]",
                "[mal:50265]");
        assertThat(entries.getFirst().note()).isEqualTo("with Ben");
        assertThat(rejects).extracting(Rejected::line).containsExactly(7L, 9L);
        assertThat(rejects.getLast().reason()).startsWith("The row is about \"game\"");
    }

    @Test
    void takesScoresAsTheyWereGiven() throws IOException {
        RowCount count = parse(FILE, Shelf.RATINGS);
        assertThat(entries).extracting(entry -> entry.value().code()).containsExactly("r8.5/10", "r9/10");
        assertThat(rejects).extracting(Rejected::reason)
                .contains("\"12\" is no Yamtrack score: those go from 0 to 10.");
        assertThat(count.complete()).isFalse();
    }

    @Test
    void takesEndedFilmsAndEpisodesAsPlays() throws IOException {
        RowCount count = parse(FILE, Shelf.HISTORY);
        assertThat(count.read()).isEqualTo(5);
        assertThat(entries).extracting(entry -> entry.value().code()).containsExactly("p2024-01-15T00:00:00Z~DAY",
                "p2025-11-19T19:00:05Z~SECOND");
        assertThat(entries.getLast().ref().show().toString()).isEqualTo("[tmdb-show:1668]");
        assertThat(entries.getLast().ref().title()).isEqualTo("Friends: Season 1: Episode 1");
        assertThat(rejects).extracting(Rejected::reason).contains("The row does not say when it was watched.");
    }

    @Test
    void aCutFileAndAForeignHeaderAreNotTakenForWhole() throws IOException {
        assertThat(parse(cut(FILE, 8), Shelf.HISTORY).complete()).isFalse();
        var other = Files.writeString(folder.resolve("x.csv"), "media_id,source,title\n1,tmdb,Heat\n");
        assertThat(recognise(other)).isInstanceOf(Recognition.Foreign.class);
    }
}
