package dev.kinorelay.flow.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.kinorelay.domain.CatalogueTitle;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.flow.desk.CatalogueDesk.State;
import dev.kinorelay.ledger.LedgerFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueOfficeTest {

    private static final int MANY = 2 * CatalogueImport.STRETCH + 500;

    @TempDir
    private Path folder;
    private LedgerFixture ledger;
    private TinyCatalogue catalogue;
    private CatalogueOffice office;
    private OfflineIndex index;

    @BeforeEach
    void open() throws IOException {
        ledger = new LedgerFixture(folder);
        catalogue = new TinyCatalogue(Files.createDirectories(folder.resolve("sets")));
        office = office();
        index = new OfflineIndex(ledger.catalogueTitles, ledger.catalogueFiles);
    }

    @AfterEach
    void close() {
        office.destroy();
        ledger.close();
    }

    private CatalogueOffice office() {
        return new CatalogueOffice(catalogue,
                new CatalogueImport(ledger.ledger, ledger.catalogueTitles, ledger.catalogueFiles),
                ledger.catalogueFiles, ledger.catalogueTitles, new Fetching());
    }

    private void read() {
        office.start(false);
        rest();
    }

    private void rest() {
        await().until(() -> !List.of(State.READING, State.FETCHING, State.FORGETTING)
                .contains(office.standing().state()));
    }

    private List<Long> search(MediaKind kind, String title, Integer year) {
        return index.search(new MediaRef(kind, List.of(), title, null, year, null, null, Facts.NONE)).stream()
                .map(found -> found.title().id()).toList();
    }

    private void layMany() throws IOException {
        catalogue.lay("titles.gz", IntStream.range(0, MANY).mapToObj(i -> i + "|Title number " + i + "|1999").toList());
    }

    @Test
    void findsTitlesHoweverTheyAreWrittenTheYearFirst() throws IOException {
        catalogue.lay("titles.gz", "1|The Matrix|1999", "2|Amélie|2001", "3|Matrix|1993s", "4|Matrix|2012");
        catalogue.lay("names.gz", "2|Die fabelhafte Welt der Amélie", "99|Matrix");

        read();

        assertThat(office.standing().state()).isEqualTo(State.DONE);
        assertThat(search(MediaKind.MOVIE, "matrix, the", 2012)).containsExactly(4L, 1L);
        assertThat(search(MediaKind.SHOW, "MATRIX", null)).containsExactly(3L);
        assertThat(search(MediaKind.UNKNOWN, "Die Fabelhafte Welt der Amelie", null)).containsExactly(2L);
        assertThat(index
                .search(MediaRef.of(MediaKind.MOVIE, ExternalId.imdb("tt0000002"), "Die Fabelhafte Welt der Amelie",
                        2001)))
                .singleElement().extracting(CatalogueTitle::otherNames)
                .isEqualTo(List.of("Die fabelhafte Welt der Amélie"));
        assertThat(search(MediaKind.MOVIE, "No such title", null)).isEmpty();
        assertThat(index.find(List.of(2L, 7L))).containsOnlyKeys(2L);
        assertThat(index.whole("titles.gz")).isTrue();
    }

    @Test
    void goesOnAfterAKillWhereItWasAndReadsNoRowTwice() throws IOException {
        layMany();
        var rows = new AtomicLong();
        catalogue.atEachRow = () -> {
            if (rows.incrementAndGet() == CatalogueImport.STRETCH + 100) {
                throw new Error("killed");
            }
        };
        office.start(false);
        await().dontCatchUncaughtExceptions().until(() -> office.standing().state() == State.STOPPED);
        assertThat(ledger.catalogueFiles.all()).singleElement().satisfies(file -> {
            assertThat(file.taken()).isEqualTo(CatalogueImport.STRETCH);
            assertThat(file.wanted()).isTrue();
            assertThat(file.whole()).isFalse();
        });
        catalogue.atEachRow = () -> {};

        office = office();
        office.goOn();
        rest();

        assertThat(office.standing().state()).isEqualTo(State.DONE);
        assertThat(office.standing().parts()).singleElement().satisfies(part -> assertThat(part.rows())
                .isEqualTo(MANY));
        assertThat(search(MediaKind.MOVIE, "Title number 7", 1999)).containsExactly(7L);
        assertThat(search(MediaKind.MOVIE, "Title number " + (MANY - 1), 1999)).containsExactly(MANY - 1L);
    }

    @Test
    void stopsWhenToldAndGoesOnOnlyWhenToldSo() throws IOException {
        layMany();
        var rows = new AtomicLong();
        catalogue.atEachRow = () -> {
            if (rows.incrementAndGet() == CatalogueImport.STRETCH + 100) {
                office.stop();
            }
        };
        read();
        assertThat(office.standing().state()).isEqualTo(State.STOPPED);
        assertThat(index.whole("titles.gz")).isFalse();

        office.goOn();
        assertThat(office.standing().state()).isEqualTo(State.STOPPED);

        read();
        assertThat(office.standing().state()).isEqualTo(State.DONE);
    }

    @Test
    void tellsOfAFileThatIsCutOffAndTakesTheWholeOneAfterwards() throws IOException {
        layMany();
        var file = catalogue.folder.resolve("titles.gz");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 20));

        read();
        assertThat(office.standing().state()).isEqualTo(State.FAILED);
        assertThat(office.standing().reason()).contains("titles.gz is damaged or cut off behind row");
        assertThat(office.standing().remedy()).contains("Fetch it again");

        Files.write(file, whole);
        read();
        assertThat(office.standing().state()).isEqualTo(State.DONE);
        assertThat(office.standing().reason()).isNull();
    }

    @Test
    void tellsOfAFileThatIsNotPackedAndOfOneThatIsSomethingElse() throws IOException {
        Files.writeString(catalogue.folder.resolve("titles.gz"), "1|Heat|1995\n");
        read();
        assertThat(office.standing().reason()).contains("titles.gz is damaged or cut off behind row 0");

        catalogue.lay("titles.gz", "wrong");
        read();
        assertThat(office.standing().reason()).isEqualTo("titles.gz is something else");
    }

    @Test
    void saysWhereAFileIsMissed() {
        assertThatThrownBy(() -> office.start(false)).isInstanceOf(NeedsAttention.class)
                .hasMessageContaining("There is no titles.gz in " + catalogue.folder.toAbsolutePath());
        assertThat(office.standing().state()).isEqualTo(State.EMPTY);
    }

    @Test
    void takesANewerFileAnewAndServesTheOldOneMeanwhile() throws IOException {
        catalogue.lay("titles.gz", "1|Heat|1994");
        read();
        catalogue.lay("titles.gz", "1|Heat|1995", "2|Alien|1979");
        catalogue.atEachRow = () -> assertThat(index.whole("titles.gz")).isTrue();

        read();

        assertThat(office.standing().state()).isEqualTo(State.DONE);
        assertThat(index.find(List.of(1L, 2L)).values()).extracting(found -> found.title().year())
                .containsExactlyInAnyOrder(1995, 1979);
    }

    @Test
    void readsTheSameFileOnlyOnce() throws IOException {
        catalogue.lay("titles.gz", "1|Heat|1995");
        read();
        catalogue.atEachRow = () -> {
            throw new Error("read again");
        };
        read();

        assertThat(office.standing().state()).isEqualTo(State.DONE);
    }

    @Test
    void forgetsAllOfIt() throws IOException {
        layMany();
        read();

        office.forget();
        rest();

        assertThat(office.standing().state()).isEqualTo(State.EMPTY);
        assertThat(index.whole("titles.gz")).isFalse();
        assertThat(index.find(List.of(1L))).isEmpty();
        assertThat(search(MediaKind.MOVIE, "Title number 7", null)).isEmpty();
    }
}
