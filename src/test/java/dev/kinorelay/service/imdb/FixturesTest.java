package dev.kinorelay.service.imdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every generation, encoding and defect, with what has to become of each row. */
class FixturesTest {

    private static final String ROWS = """
            v1-ratings.csv                | ratings   | 6 | 7       | 3 2 0 0 | true
            v1-watchlist.csv              | watchlist | 4 |         | 3 0 0 1 | true
            v2-interim-ratings.csv        | ratings   | 2 |         | 1 1 0 0 | true
            v2-ratings.csv                | ratings   | 8 | 9       | 2 2 1 2 | true
            v2-watchlist-cp1252.csv       | watchlist | 3 |         | 2 1 0 0 | true
            v2-list-of-another.csv        | list:hers | 2 |         | 1 1 0 0 | true
            v2-checkins.csv               | history   | 4 | 4,5     | 1 0 1 0 | false
            v3-ratings.csv                | ratings   | 6 |         | 3 2 1 0 | true
            v3-watchlist.csv              | watchlist | 4 |         | 2 1 1 0 | true
            header-only.csv               | watchlist | 0 |         | 0 0 0 0 | true
            v3-bom-crlf.csv               | watchlist | 4 |         | 2 1 1 0 | true
            v3-cr.csv                     | watchlist | 4 |         | 2 1 1 0 | true
            v3-unicode-text.csv           | watchlist | 4 |         | 2 1 1 0 | true
            v3-localised.csv              | list:x    | 4 |         | 0 0 0 4 | true
            v3-lines-in-descriptions.csv  | list:x    | 5 | 9,11    | 2 1 0 0 | true
            sheet-month-first.csv         | watchlist | 3 |         | 3 0 0 0 | true
            sheet-day-first.csv           | watchlist | 3 |         | 3 0 0 0 | true
            sheet-either-order.csv        | watchlist | 3 |         | 3 0 0 0 | true
            sheet-either-order.csv        | history   | 3 | 2,3     | 1 0 0 0 | false
            sheet-both-orders.csv         | watchlist | 3 |         | 3 0 0 0 | true
            sheet-semicolons-cp1252.csv   | list:x    | 2 |         | 1 1 0 0 | true
            sheet-sep-line.csv            | list:x    | 1 |         | 1 0 0 0 | true
            sheet-one-cell.csv            | ratings   | 7 |         | 4 2 1 0 | true
            sheet-empty-lines.csv         | watchlist | 4 |         | 2 1 1 0 | true
            bad-ratings.csv               | ratings   | 8 | 3,4,5,6,7,8 | 2 0 0 0 | false
            bad-ids.csv                   | ratings   | 8 | 4,5,6,8 | 4 0 0 0 | false
            bad-widths.csv                | watchlist | 5 | 5       | 1 1 0 2 | false
            bad-widths-v1.csv             | ratings   | 2 | 2       | 1 0 0 0 | false
            bad-open-quote.csv            | ratings   | 2 | 3       | 1 0 0 0 | false
            bad-torn-quote.csv            | ratings   | 3 | 2       | 2 0 0 0 | false
            bad-cut-off.csv               | ratings   | 6 | 7       | 2 2 1 0 | false
            bad-no-line-end.csv           | ratings   | 6 |         | 3 2 1 0 | false
            no-directors.csv              | ratings   | 6 |         | 3 2 1 0 | true
            only-needed-columns.csv       | ratings   | 2 |         | 0 0 0 2 | true
            """;

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(delimiter = '|', nullValues = "null", emptyValue = "", textBlock = ROWS)
    void accountsForEveryRow(String file, String shelf, int read, String rejectedLines, String kinds,
            boolean complete) {
        Outcome outcome = Outcome.of(Outcome.FIXTURES.resolve(file), new Shelf(shelf));
        List<Long> lines = rejectedLines == null ? List.of()
                : Stream.of(rejectedLines.split(",")).map(Long::valueOf).toList();
        assertThat(outcome.rejectedLines()).isEqualTo(lines);
        assertThat(outcome.count().read()).isEqualTo(read);
        assertThat(outcome.count().rejected()).isEqualTo(lines.size());
        assertThat(outcome.entries()).hasSize(read - lines.size());
        assertThat(outcome.kindCounts()).isEqualTo(kinds);
        assertThat(outcome.count().complete()).isEqualTo(complete);
        assertThat(outcome.rejects()).allSatisfy(reject -> {
            assertThat(reject.reason()).endsWith(".");
            assertThat(reject.remedy()).endsWith(".");
        });
    }

    @Test
    void hasAnExpectationForEveryFixture() throws IOException {
        Set<String> elsewhere = Set.of("people.csv", "bad-const-header.csv", "bad-page.csv");
        Set<String> expected = ROWS.lines().map(line -> line.split("\\|")[0].strip())
                .collect(Collectors.toCollection(TreeSet::new));
        expected.addAll(elsewhere);
        try (Stream<Path> files = Files.list(Outcome.FIXTURES)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
        }
    }
}
