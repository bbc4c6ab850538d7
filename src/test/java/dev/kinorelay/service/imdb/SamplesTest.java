package dev.kinorelay.service.imdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Recognition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exports of every era, from the folder named by the property kinorelay.samples. */
class SamplesTest {

    private static final Path FOLDER = Path.of(System.getProperty("kinorelay.samples", "../shared/samples"))
            .resolve("imdb");

    @BeforeAll
    static void needsTheSamples() {
        Assumptions.assumeTrue(Files.isDirectory(FOLDER),
                "No samples in " + FOLDER.toAbsolutePath().normalize()
                        + "; name their folder with -Dkinorelay.samples=…");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2016-07_watchlist_era1.csv                              | watchlist | 27 | 0 | 25 2 0 0
            2017-01_ratings_era1.csv                                | ratings   | 774 | 1 | 753 20 0 0
            2017-12_ratings_era2.csv                                | ratings   | 2 | 0 | 2 0 0 0
            2019-05_watchlist_era2_latin1.csv                       | watchlist | 1482 | 0 | 1477 5 0 0
            2019-08_customlist_era2_utf8.csv                        | list:Bond | 25 | 0 | 25 0 0 0
            2024-01_ratings_era2_utf8.csv                           | ratings   | 183 | 0 | 112 70 1 0
            2024-11_watchlist_era3_latin1.csv                       | watchlist | 1269 | 0 | 1175 61 29 4
            2025-02_ratings_era3_utf8.csv                           | ratings   | 629 | 0 | 610 15 3 1
            2026-01_watchlist_era3_excel-resaved.csv                | watchlist | 19 | 0 | 18 0 0 1
            2026_watchlist_era3_utf8_russian-titles.csv             | watchlist | 30 | 0 | 30 0 0 0
            negative/missing-directors-header.csv                   | ratings   | 629 | 0 | 610 15 3 1
            synthetic/checkins_era2.csv                             | history   | 2 | 0 | 1 0 1 0
            synthetic/customlist_era3_bom_crlf.csv                  | list:X    | 3 | 0 | 1 1 1 0
            synthetic/customlist_era3_excel-eu_semicolon_cp1252.csv | list:X    | 3 | 0 | 1 1 1 0
            synthetic/customlist_era3_multiline-description.csv     | list:X    | 8 | 1 | 4 2 1 0
            synthetic/empty_watchlist_header-only.csv               | watchlist | 0 | 0 | 0 0 0 0
            synthetic/ragged_rows.csv                               | list:X    | 3 | 0 | 0 2 1 0
            synthetic/ratings_2017-11_interim_date-added.csv        | ratings   | 1 | 0 | 1 0 0 0
            """)
    void outcomesForEveryRow(String file, String shelf, int read, int rejected, String kinds) {
        Outcome outcome = Outcome.of(FOLDER.resolve(file), new Shelf(shelf));
        assertThat(outcome.count().read()).isEqualTo(read);
        assertThat(outcome.rejects()).hasSize(rejected);
        assertThat(outcome.count().rejected()).isEqualTo(rejected);
        assertThat(outcome.entries()).hasSize(read - rejected);
        assertThat(outcome.count().complete()).isTrue();
        assertThat(outcome.kindCounts()).isEqualTo(kinds);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2016-07_watchlist_era1.csv                  | watchlist
            2017-01_ratings_era1.csv                    | ratings
            2025-02_ratings_era3_utf8.csv               | ratings
            2019-08_customlist_era2_utf8.csv            | watchlist, history, list:2019-08_customlist_era2_utf8
            negative/missing-directors-header.csv       | ratings
            synthetic/checkins_era2.csv                 | history
            synthetic/empty_watchlist_header-only.csv   | watchlist, history, list:empty_watchlist_header-only
            synthetic/ratings_2017-11_interim_date-added.csv | ratings
            """)
    void settlesTheShelfAsFarAsTheFileTells(String file, String shelves) {
        assertThat(Outcome.recognise(FOLDER.resolve(file))).isEqualTo(
                new Recognition.Known(Stream.of(shelves.split(", ")).map(Shelf::new).toList()));
    }

    @Test
    void saysWhatTheCorruptedHeaderLacks() {
        assertThat(Outcome.recognise(FOLDER.resolve("negative/corrupted-const-header.csv")))
                .isInstanceOfSatisfying(Recognition.Foreign.class, foreign -> {
                    assertThat(foreign.hint()).contains("\"Const\"");
                    assertThat(foreign.remedy()).isNotBlank();
                });
    }

    @Test
    void doesNotWantPeople() {
        assertThat(Outcome.recognise(FOLDER.resolve("synthetic/people_list_era3.csv")))
                .isInstanceOf(Recognition.Unwanted.class);
    }

    @Test
    void readsTheDatesOfTheFileASpreadsheetSaved() {
        Outcome outcome = Outcome.of(FOLDER.resolve("2026-01_watchlist_era3_excel-resaved.csv"), Shelf.WATCHLIST);
        assertThat(outcome.entries().getFirst().since().atZone(Outcome.ZONE).toLocalDate()).hasToString("2024-01-04");
        assertThat(outcome.count().note()).isNull();
    }

    @Test
    void knowsAnExpectationForEverySample() throws Exception {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<String> names = files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted(Comparator.naturalOrder())
                    .map(file -> file.getFileName().toString())
                    .toList();
            assertThat(names).hasSize(20);
        }
    }
}
