package dev.kinorelay.service.imdb;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Peek;
import dev.kinorelay.service.Recognition;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class ImdbCsvPropertiesTest {

    private static final String[] HEADER = {"Position", "Const", "Created", "Modified", "Description", "Title",
            "Original Title", "URL", "Title Type", "Year", "Genres", "Num Votes", "Directors", "Your Rating",
            "Date Rated"};

    private static Path folder;

    /** What a person may have put on a list. */
    record Listed(String id, String day, String note, String title, int rating) {}

    @BeforeContainer
    static void open() throws IOException {
        folder = Files.createTempDirectory("imdb");
    }

    @AfterContainer
    static void close() throws IOException {
        Files.deleteIfExists(folder.resolve("export.csv"));
        Files.delete(folder);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void givesBackWhateverACsvWriterWrote(@ForAll("lists") List<Listed> list, @ForAll("dialects") Dialect dialect) {
        Outcome outcome = Outcome.of(folder, dialect.write(list), Shelf.list("x"));
        assertThat(outcome.rejects()).isEmpty();
        assertThat(outcome.count().complete()).isTrue();
        assertThat(outcome.entries()).hasSameSizeAs(list);
        for (int at = 0; at < list.size(); at++) {
            Entry entry = outcome.entries().get(at);
            assertThat(entry.ref().ids().getFirst().value()).isEqualTo(list.get(at).id());
            assertThat(entry.ref().title()).isEqualTo(trimmed(list.get(at).title()));
            assertThat(entry.note()).isEqualTo(trimmed(list.get(at).note().replace("\r\n", "\n").replace('\r', '\n')));
            assertThat(entry.since().atZone(Outcome.ZONE).toLocalDate()).hasToString(list.get(at).day());
            assertThat(entry.rank()).isEqualTo(at + 1);
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void neverInventsAnEntryWhereverTheFileIsCut(@ForAll("lists") List<Listed> list,
            @ForAll("dialects") Dialect dialect,
            @ForAll("places") double where) {
        byte[] whole = dialect.write(list);
        byte[] part = Arrays.copyOf(whole, (int) (whole.length * where));
        for (Shelf shelf : List.of(Shelf.WATCHLIST, Shelf.RATINGS, Shelf.HISTORY)) {
            Set<String> all = new HashSet<>(Outcome.told(folder, whole, shelf));
            assertThat(all).containsAll(Outcome.told(folder, part, shelf));
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void isNeverCompleteWhenCutWithinARow(@ForAll("lists") List<Listed> list, @ForAll("dialects") Dialect dialect,
            @ForAll("places") double where) {
        byte[] whole = dialect.write(list);
        int end = (int) (whole.length * where);
        byte[] part = Arrays.copyOf(whole, end);
        if (!recognised(part) || end > 0 && (part[end - 1] == '\n' || part[end - 1] == '\r')) {
            return;
        }
        assertThat(Outcome.of(folder, part, Shelf.WATCHLIST).count().complete()).isFalse();
    }

    @Property(tries = 250)
    void countsEveryRowOfWhateverStandsBelowTheHeader(@ForAll @Size(max = 400) byte[] bytes,
            @ForAll("marks") List<String> marks) {
        byte[] body = (String.join("", marks) + new String(bytes, StandardCharsets.ISO_8859_1) + String.join("", marks))
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] header = "Const,Your Rating,Created,Title\n".getBytes(StandardCharsets.US_ASCII);
        byte[] file = Arrays.copyOf(header, header.length + body.length);
        System.arraycopy(body, 0, file, header.length, body.length);
        for (Shelf shelf : List.of(Shelf.WATCHLIST, Shelf.RATINGS, Shelf.HISTORY)) {
            Outcome outcome = Outcome.of(folder, file, shelf);
            assertThat(outcome.count().read()).isEqualTo(outcome.entries().size() + outcome.rejects().size());
        }
    }

    @Property(tries = 250)
    void saysSomethingOfAnyBytes(@ForAll @Size(max = 300) byte[] bytes) {
        assertThat(new ImdbCsv().recognise(new Peek("x.csv", bytes, bytes.length))).isNotNull();
    }

    @Provide
    Arbitrary<List<Listed>> lists() {
        Arbitrary<String> text = Arbitraries
                .of("a", "The ", "\"", ",", ";", "\t", "\n", "\r\n", "\r", " ", "é", "東", "😀",
                        "x,tt0000001,2020-01-01,,,z,z\n", "1\n2,tt0000002,2020-01-01,2020-01-01,,", "'", "=1+1")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
        Arbitrary<String> ids = Arbitraries.integers().between(1_000_000, 99_999_999).map(number -> "tt" + number);
        Arbitrary<String> days = Combinators.combine(Arbitraries.integers().between(1998, 2030),
                Arbitraries.integers().between(1, 12), Arbitraries.integers().between(1, 28))
                .as("%d-%02d-%02d"::formatted);
        return Combinators.combine(ids, days, text, text, Arbitraries.integers().between(1, 10))
                .as(Listed::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<Double> places() {
        return Arbitraries.integers().between(0, 9_999).withDistribution(RandomDistribution.uniform())
                .map(n -> n / 10_000.0);
    }

    @Provide
    Arbitrary<Dialect> dialects() {
        return Combinators.combine(Arbitraries.of(',', ';', '\t'), Arbitraries.of(true, false),
                Arbitraries.of(LineDelimiter.LF, LineDelimiter.CRLF, LineDelimiter.CR), Arbitraries.of("", "\uFEFF"))
                .as(Dialect::new);
    }

    @Provide
    Arbitrary<List<String>> marks() {
        return Arbitraries.of("\"", ",", "\n", "\r", "tt0000001,7,2020-01-01,a", "\0", "\u00E9", ",\"", "\"\"", " ")
                .list()
                .ofMaxSize(12);
    }

    /** One way of writing CSV. */
    record Dialect(char separator, boolean allQuoted, LineDelimiter lineEnd, String mark) {

        byte[] write(List<Listed> list) {
            StringWriter out = new StringWriter().append(mark);
            try (CsvWriter writer = CsvWriter.builder()
                    .fieldSeparator(separator)
                    .lineDelimiter(lineEnd)
                    .quoteStrategy(allQuoted ? QuoteStrategies.ALWAYS : QuoteStrategies.REQUIRED)
                    .build(out)) {
                writer.writeRecord(HEADER);
                for (int at = 0; at < list.size(); at++) {
                    Listed one = list.get(at);
                    writer.writeRecord(String.valueOf(at + 1), one.id(), one.day(), one.day(), one.note(), one.title(),
                            one.title(), "https://www.imdb.com/title/" + one.id() + "/", "Movie", "1999", "Drama, War",
                            "12", "Some One, Another", String.valueOf(one.rating()), one.day());
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            return out.toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    private static boolean recognised(byte[] bytes) {
        return new ImdbCsv()
                .recognise(new Peek("x.csv", bytes, bytes.length)) instanceof Recognition.Known;
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) <= ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) <= ' ') {
            to--;
        }
        return from == to ? null : text.substring(from, to);
    }
}
