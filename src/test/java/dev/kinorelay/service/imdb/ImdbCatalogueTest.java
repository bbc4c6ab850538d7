package dev.kinorelay.service.imdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinorelay.domain.CatalogueRow;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.service.CatalogueRows;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImdbCatalogueTest {

    private static final String BASICS = "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear"
            + "\truntimeMinutes\tgenres\n";

    private CatalogueRows rows;

    private List<CatalogueRow> read(String file, String text) throws IOException {
        return read(file, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private List<CatalogueRow> read(String file, InputStream text) throws IOException {
        rows = new ImdbCatalogue(new ImdbSettings(Path.of("none"), URI.create("http://localhost"))).open(file, text);
        List<CatalogueRow> all = new ArrayList<>();
        while (rows.next()) {
            rows.row().ifPresent(all::add);
        }
        return all;
    }

    @Test
    void takesAQuotationMarkForALetterAndNForNothing() throws IOException {
        var all = read("title.basics.tsv.gz", BASICS
                + "tt0113277\tmovie\t\"Heat\" it\tHeat\t0\t1995\t\\N\t170\tAction,Crime\n"
                + "tt5753856\ttvSeries\tDark\tDark\t0\t2017\t2020\t\\N\t\\N\n");

        assertThat(all).containsExactly(
                new CatalogueRow.Title(113277, MediaKind.MOVIE, "movie", "\"Heat\" it", "Heat", 1995, 170,
                        List.of("Action", "Crime")),
                new CatalogueRow.Title(5753856, MediaKind.SHOW, "tvSeries", "Dark", null, 2017, null, List.of()));
        assertThat(rows.unusable()).isZero();
    }

    @Test
    void knowsEachTypeAndPassesOverWhatIsNotWatchedAndWhatIsForAdultsOnly() throws IOException {
        var all = read("title.basics.tsv.gz", BASICS + row(1, "short", 0) + row(2, "tvMovie", 0) + row(3, "video", 0)
                + row(4, "tvMiniSeries", 0) + row(5, "tvEpisode", 0) + row(6, "tvSpecial", 0)
                + row(7, "videoGame", 0) + row(8, "movie", 1));

        assertThat(all).extracting(row -> ((CatalogueRow.Title) row).kind()).containsExactly(MediaKind.MOVIE,
                MediaKind.MOVIE, MediaKind.MOVIE, MediaKind.SHOW, MediaKind.EPISODE, MediaKind.UNKNOWN);
    }

    private static String row(int id, String type, int adult) {
        return "tt000000" + id + "\t" + type + "\tA\tA\t" + adult + "\t\\N\t\\N\t\\N\t\\N\n";
    }

    @Test
    void readsEpisodesVotesAndOtherNamesWhateverTheOrderOfTheColumns() throws IOException {
        assertThat(read("title.episode.tsv.gz", "tconst\tparentTconst\tseasonNumber\tepisodeNumber\r\n"
                + "tt0959621\ttt0903747\t1\t2\r\ntt9999997\ttt0903747\t\\N\t\\N\r\n"))
                .containsExactly(new CatalogueRow.Place(959621, 903747, 1, 2),
                        new CatalogueRow.Place(9999997, 903747, null, null));
        assertThat(read("title.ratings.tsv.gz", "numVotes\ttconst\taverageRating\n5\ttt0113277\t8.3\n"))
                .containsExactly(new CatalogueRow.Votes(113277, 8.3, 5));
        assertThat(read("title.akas.tsv.gz", "titleId\tordering\ttitle\tregion\ntt0113277\t1\tŽár\tCZ"))
                .containsExactly(new CatalogueRow.Name(113277, "Žár"));
    }

    @Test
    void countsRowsItCannotUnderstandAndGoesOn() throws IOException {
        var all = read("title.ratings.tsv.gz", "tconst\taverageRating\tnumVotes\ntt1\t8.3\nnm0000001\t8.3\t1\n"
                + "tt0000002\tgood\t1\n\ntt0000003\t7\t9\n");

        assertThat(all).containsExactly(new CatalogueRow.Votes(3, 7, 9));
        assertThat(rows.unusable()).isEqualTo(4);
    }

    @Test
    void refusesAFileWithoutItsColumnsInWords() {
        assertThatThrownBy(() -> read("title.ratings.tsv.gz", BASICS)).isInstanceOf(NeedsAttention.class)
                .hasMessageContaining("title.ratings.tsv.gz has no column averageRating");
        assertThatThrownBy(() -> read("title.basics.tsv.gz", "")).isInstanceOf(NeedsAttention.class)
                .hasMessageContaining("no column tconst");
    }

    @Test
    void refusesALineWithoutAnEnd() {
        var endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        assertThatThrownBy(() -> read("title.basics.tsv.gz", endless)).isInstanceOf(IOException.class)
                .hasMessageContaining("no end");
    }

    @Test
    void readsRowsThatCrossEveryBorderOfWhatIsReadAtOnce() throws IOException {
        var text = new StringBuilder("tconst\taverageRating\tnumVotes\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("tt").append(1_000_000 + i).append("\t5.5\t").append(i).append('\n');
        }
        var all = read("title.ratings.tsv.gz", text.toString());

        assertThat(all).hasSize(20_000).last().isEqualTo(new CatalogueRow.Votes(1_019_999, 5.5, 19_999));
        assertThat(rows.unusable()).isZero();
    }
}
