package dev.kinorelay.service.netflix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.Rejected;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.service.Format;
import dev.kinorelay.service.FormatCase;
import dev.kinorelay.service.Recognition;
import dev.kinorelay.service.RowCount;
import dev.kinorelay.service.Source;
import dev.kinorelay.service.WrittenDays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shapes are those of Netflix's own downloads, as many importers read them. */
class NetflixCsvTest extends FormatCase {

    private static final Path SHORT = Path.of("src/test/resources/netflix/NetflixViewingHistory.csv");
    private static final Path LONG = Path.of("src/test/resources/netflix/ViewingActivity.csv");
    private static final Path EITHER = Path.of("src/test/resources/netflix/either-order.csv");

    @Override
    protected Format format() {
        return new NetflixCsv();
    }

    @Test
    void takesEachViewingOnItsDayInTheOrderOneRowProves() throws IOException {
        assertThat(recognise(SHORT)).isEqualTo(new Recognition.Known(List.of(Shelf.HISTORY)));
        assertThat(format().doubt(source(SHORT, Map.of()))).isEmpty();
        assertThat(parse(SHORT, Shelf.HISTORY)).isEqualTo(new RowCount(5, 2, false, null));
        assertThat(entries).extracting(Entry::occurrence).containsExactly("2023-12-31", "2024-04-03", "2024-04-04");
        assertThat(entries).extracting(entry -> entry.ref().title()).contains("Dark: Season 1: Secrets");
        assertThat(rejects).extracting(Rejected::line).containsExactly(5L, 6L);
        assertThat(rejects).extracting(Rejected::reason).containsExactly("The row names no title.",
                "\"yesterday\" is no day that can be read beyond doubt.");
    }

    @Test
    void asksWhereNoRowSettlesTheOrderAndReadsAsToldThen() throws IOException {
        var doubt = format().doubt(source(EITHER, Map.of())).orElseThrow();
        assertThat(doubt.text())
                .isEqualTo("\"3/4/24\" may be 3 April 2024 or 4 March 2024, and no row settles it. How are"
                        + " its days written?");
        assertThat(days(EITHER, WrittenDays.DAY_FIRST)).containsExactly("2024-04-03", "2024-04-02");
        assertThat(days(EITHER, WrittenDays.MONTH_FIRST)).containsExactly("2024-03-04", "2024-02-04");
    }

    @Test
    void neverGuessesTheOrderOfDaysUnasked() throws IOException {
        assertThat(parse(EITHER, Shelf.HISTORY)).isEqualTo(new RowCount(2, 2, false, null));
    }

    @Test
    void asksWhoseViewingsAreWantedAndLeavesOutTrailers() throws IOException {
        var doubt = format().doubt(source(LONG, Map.of())).orElseThrow();
        assertThat(doubt.choices()).containsExactly("Anna", "Ben");
        RowCount count = format().parse(source(LONG, Map.of(doubt.about(), "Anna")), entries::add, rejects::add);
        assertThat(count).isEqualTo(new RowCount(3, 2, false, "1 row tells nothing of this shelf."));
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.value().code()).isEqualTo("p2024-01-31T20:15:03Z~SECOND");
            assertThat(entry.ref().title()).startsWith("The Crown: Season 2");
        });
        assertThat(rejects).extracting(Rejected::reason).containsExactly(
                "This is no title but an extra, such as a trailer: \"TRAILER\".",
                "\"soon\" is no day that can be read beyond doubt.");
    }

    @Test
    void aCutFileIsNotComplete() throws IOException {
        assertThat(parse(cut(EITHER, 4), Shelf.HISTORY).complete()).isFalse();
    }

    @Test
    void leavesTablesWithMoreColumnsToOthers() throws IOException {
        var other = Files.writeString(folder.resolve("x.csv"), "Title,Date,Year\nRoma,2024-01-01,2018\n");
        assertThat(recognise(other)).isInstanceOf(Recognition.Foreign.class);
    }

    private List<String> days(Path file, String answer) throws IOException {
        entries.clear();
        format().parse(source(file, Map.of(WrittenDays.ABOUT, answer)), entries::add, rejects::add);
        return entries.stream().map(Entry::occurrence).toList();
    }

    private static Source source(Path file, Map<String, String> told) {
        return new Source(file, Shelf.HISTORY, ZoneOffset.UTC, ZoneOffset.UTC, told);
    }
}
