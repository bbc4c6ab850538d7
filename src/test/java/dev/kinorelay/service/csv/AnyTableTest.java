package dev.kinorelay.service.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Doubt;
import dev.kinorelay.service.Format;
import dev.kinorelay.service.FormatCase;
import dev.kinorelay.service.Peek;
import dev.kinorelay.service.Recognition;
import dev.kinorelay.service.RowCount;
import dev.kinorelay.service.Source;
import dev.kinorelay.service.WrittenDays;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables are invented: there is no shape but what their owner says. */
class AnyTableTest extends FormatCase {

    private static final Path CLUB = Path.of("src/test/resources/csv/club.csv");
    private static final Path YAML = Path.of("src/test/resources/csv/club.yaml");
    private static final Path OBVIOUS = Path.of("src/test/resources/csv/obvious.csv");

    @Override
    protected Format format() {
        return new AnyTable();
    }

    @Test
    void readsATableAsItsYamlSays() throws IOException {
        RowCount count = parse(CLUB, Shelf.HISTORY, yaml());
        assertThat(count).isEqualTo(new RowCount(4, 2, false, null));
        assertThat(entries).extracting(entry -> entry.value().code()).containsExactly("p2024-01-31T19:15:00Z~MINUTE",
                "p2024-02-01T00:00:00Z~DAY");
        assertThat(entries).extracting(entry -> entry.ref().ids().toString()).containsExactly("[imdb:tt0041959]",
                "[imdb:tt5753856]");
        assertThat(entries).extracting(entry -> entry.ref().title() + " " + entry.ref().kind()).containsExactly(
                "Der dritte Mann movie", "Dark: Season 1: Episode 2 episode");
        assertThat(rejects).extracting(Rejected::reason).containsExactly("The row has neither an id nor a title.",
                "\"gestern\" is no day or time that can be read beyond doubt.");
    }

    @Test
    void keepsRatingsOutOfTheScaleThatIsSaid() throws IOException {
        parse(CLUB, Shelf.RATINGS, yaml());
        assertThat(entries).extracting(entry -> entry.value().code()).containsExactly("r4.5/5", "r3/5");
        assertThat(rejects.getLast().reason()).isEqualTo("\"12\" is no rating out of 5.");
        assertThat(format().doubt(source(CLUB, Shelf.RATINGS, yaml()))).isEmpty();
    }

    @Test
    void theYamlMaySettleTheShelf() {
        assertThat(recognise("Film,Note\n", "title: Film\nshelf: list:noir\n"))
                .isEqualTo(new Recognition.Known(List.of(Shelf.list("noir"))));
        assertThat(recognise("Film,Note\n", "title: Film\nrating: Note\n")).isEqualTo(
                new Recognition.Known(List.of(Shelf.RATINGS, Shelf.WATCHLIST, Shelf.list("x"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title: Titel | The table has no column 'Titel'
            titel: Film | The YAML beside the file has the key 'titel', which means nothing
            year: Film | The YAML beside the file names no column for a title or an id
            tmdb: Film | names ids of TMDb or TheTVDB and no kind
            - title | The YAML beside the file holds no keys
            title: [Film | The YAML beside the file cannot be read
            title: | says nothing for 'title'
            {title: Film, shelf: attic} | The YAML beside the file does not fit
            {title: Film, format: "qqqqqqq{"} | The YAML beside the file does not fit
            {title: Film, scale: many} | The scale in the YAML
            """)
    void saysWhatIsWrongInTheYaml(String yaml, String words) {
        assertThat(recognise("Film,Note\n", yaml)).isInstanceOfSatisfying(Recognition.Unwanted.class,
                unwanted -> assertThat(unwanted.reason()).contains(words).endsWith("."));
    }

    @Test
    void withoutYamlAsksOfWhichShelfAndOutOfHowManyAndWhichDays() throws IOException {
        assertThat(recognise(OBVIOUS)).isEqualTo(new Recognition.Known(
                List.of(Shelf.RATINGS, Shelf.HISTORY, Shelf.WATCHLIST, Shelf.list("obvious"))));
        Doubt scale = format().doubt(source(OBVIOUS, Shelf.RATINGS, Map.of())).orElseThrow();
        assertThat(scale.choices()).containsExactly("out of 5", "out of 10", "out of 100");
        Doubt days = format().doubt(source(OBVIOUS, Shelf.RATINGS, Map.of("scale", "out of 5"))).orElseThrow();
        assertThat(days.about()).isEqualTo(WrittenDays.ABOUT);
        parse(OBVIOUS, Shelf.RATINGS, Map.of("scale", "out of 5"));
        assertThat(entries).extracting(entry -> entry.value().code()).containsExactly("r4/5", "r3.5/5");
        parse(OBVIOUS, Shelf.HISTORY, Map.of(WrittenDays.ABOUT, WrittenDays.DAY_FIRST));
        assertThat(entries).extracting(Entry::occurrence).containsExactly("2024-03-04", "2024-04-05", "2024-04-06");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"title,watched", "imdb_id", "tmdb_id,kind", "name,score"})
    void leavesTablesAloneWhoseColumnsDoNotSayEnough(String header) {
        assertThat(recognise(header + "\n", null)).isInstanceOf(Recognition.Foreign.class);
    }

    @Test
    void aCutTableIsNotComplete() throws IOException {
        assertThat(parse(cut(OBVIOUS, 4), Shelf.WATCHLIST).complete()).isFalse();
    }

    private RowCount parse(Path file, Shelf shelf, Map<String, String> told) throws IOException {
        entries.clear();
        rejects.clear();
        return format().parse(source(file, shelf, told), entries::add, rejects::add);
    }

    private Recognition recognise(String head, String yaml) {
        byte[] bytes = head.getBytes(StandardCharsets.UTF_8);
        return format().recognise(new Peek("x.csv", bytes, bytes.length, yaml));
    }

    private static Map<String, String> yaml() throws IOException {
        return Map.of(Format.COLUMNS, Files.readString(YAML));
    }

    private static Source source(Path file, Shelf shelf, Map<String, String> told) {
        return new Source(file, shelf, ZoneOffset.UTC, ZoneId.of("Europe/Berlin"), told);
    }
}
