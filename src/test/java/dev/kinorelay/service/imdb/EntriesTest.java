package dev.kinorelay.service.imdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Play;
import dev.kinorelay.domain.Rating;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.Value;
import dev.kinorelay.service.Recognition;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The entries of single rows, cell by cell. */
class EntriesTest {

    @TempDir
    private Path folder;

    @Test
    void tellsEverythingARatingSays() {
        Entry entry = of("v3-ratings.csv", Shelf.RATINGS).entry("tt0118694");
        assertThat(entry).isEqualTo(new Entry(
                new MediaRef(MediaKind.MOVIE, List.of(ExternalId.imdb("tt0118694")), "花樣年華", "Fa yeung nin wah", 2000,
                        null, null,
                        new Facts("Movie", List.of("Drama", "Romance"), 8.1, 190_012L, 98, "2001-03",
                                List.of("Wong Kar-Wai", "Another Hand"))),
                Value.of(Rating.outOfTen(9)), Instant.parse("2026-08-26T22:00:00Z"), null, null, 7));
    }

    @Test
    void aNulDamagesItsRowAndNoOther() {
        String text = "Const,Your Rating,Title\ntt0000001,7,A\ntt0000002,8,B\0b\ntt0000003,9,C\n";
        assertThat(Outcome.recognise("x.csv", text)).isEqualTo(new Recognition.Known(List.of(Shelf.RATINGS)));
        Outcome outcome = Outcome.of(folder, text, Shelf.RATINGS);
        assertThat(outcome.ids()).containsExactly("tt0000001", "tt0000003");
        assertThat(outcome.rejectedLines()).containsExactly(3L);
    }

    @Test
    void saysOfHowManyRowsTheDateCannotBeRead() {
        Outcome outcome = Outcome.of(folder, "Const,Your Rating,Date Rated\ntt0000001,7,soon enough\n"
                + "tt0000002,8,2024-13-45\ntt0000003,9,2024-05-06\ntt0000004,9,\n", Shelf.RATINGS);
        assertThat(outcome.ids()).hasSize(4);
        assertThat(outcome.count().note()).isEqualTo("2 rows have a date that cannot be read; they were taken without"
                + " it.");
    }

    @Test
    void keepsRankDayAndNoteOfAWatchlist() {
        Outcome outcome = of("v3-lines-in-descriptions.csv", Shelf.WATCHLIST);
        Entry entry = outcome.entries().get(0);
        assertThat(entry.value()).isEqualTo(Value.PRESENT);
        assertThat(entry.rank()).isEqualTo(1);
        assertThat(entry.note()).isEqualTo("Watch it \"big\".\nWith:\n - Anna, Ben");
        assertThat(outcome.day("tt7660850")).isEqualTo("2025-01-06");
        assertThat(outcome.entry("tt7660850").note()).isEqualTo("first\nsecond");
        assertThat(outcome.entries()).extracting(Entry::line).containsExactly(2L, 7L, 10L);
    }

    @Test
    void makesAPlayOfACheckIn() {
        Entry entry = of("v2-checkins.csv", Shelf.HISTORY).entry("tt0211915");
        Instant day = Instant.parse("2019-03-01T23:00:00Z");
        assertThat(entry.value()).isEqualTo(Value.of(Play.onDay(day)));
        assertThat(entry.since()).isEqualTo(day);
        assertThat(entry.rank()).isNull();
        assertThat(entry.note()).isEqualTo("at home");
    }

    @Test
    void takesTheOldGenresForTodays() {
        Outcome outcome = of("v1-ratings.csv", Shelf.RATINGS);
        assertThat(outcome.entry("tt0062622").ref().facts().genres()).containsExactly("Adventure", "Sci-Fi");
        assertThat(outcome.entry("tt0052520").ref().facts().genres()).containsExactly("Reality-TV", "Film-Noir");
        assertThat(outcome.day("tt0062622")).isEqualTo("2015-02-07");
        assertThat(outcome.rejects().getFirst().reason()).contains("video game");
    }

    @Test
    void takesTheIdOfTheAddressWhereTheOtherIsBroken() {
        assertThat(of("bad-ids.csv", Shelf.RATINGS).ids())
                .containsExactly("tt0118715", "tt0118716", "tt0118717", "tt0118718");
    }

    @Test
    void readsSpreadsheetDatesByTheOrderTheFileProves() {
        assertThat(of("sheet-month-first.csv", Shelf.WATCHLIST).day("tt0000101")).isEqualTo("2024-01-04");
        assertThat(of("sheet-day-first.csv", Shelf.WATCHLIST).day("tt0000101")).isEqualTo("2024-04-01");
        assertThat(of("sheet-day-first.csv", Shelf.HISTORY).entries()).hasSize(3);
    }

    @Test
    void knowsNoDayRatherThanAWrongOneAndSaysSo() {
        for (String file : List.of("sheet-either-order.csv", "sheet-both-orders.csv")) {
            Outcome outcome = of(file, Shelf.WATCHLIST);
            assertThat(outcome.day("tt0000101")).isEmpty();
            assertThat(outcome.count().note()).contains("could be two days");
        }
        assertThat(of("sheet-either-order.csv", Shelf.WATCHLIST).day("tt0000103")).isEqualTo("2024-03-03");
        assertThat(of("sheet-both-orders.csv", Shelf.WATCHLIST).day("tt0000102")).isEqualTo("2024-03-25");
        assertThat(of("sheet-either-order.csv", Shelf.HISTORY).rejects()).allSatisfy(reject -> {
            assertThat(reject.reason()).contains("could be two different days");
            assertThat(reject.remedy()).contains("2025-01-31");
        });
    }

    @Test
    void readsWhatAEuropeanSpreadsheetSaved() {
        Outcome outcome = of("sheet-semicolons-cp1252.csv", Shelf.list("x"));
        Entry entry = outcome.entry("tt0211915");
        assertThat(entry.ref().title()).isEqualTo("Amélie");
        assertThat(entry.ref().originalTitle()).isEqualTo("Le fabuleux destin, enfin");
        assertThat(entry.ref().facts()).isEqualTo(new Facts("Movie", List.of("Comedy", "Romance"), 8.3, 680_011L, 122,
                "2001-04-25", List.of("Jean-Pierre Jeunet")));
        assertThat(outcome.day("tt0211915")).isEqualTo("2025-01-05");
        assertThat(outcome.entry("tt7660850").note()).isEqualTo("Zitat: \"gut\"");
        assertThat(outcome.entry("tt7660850").ref().title()).isEqualTo("Größe");
    }

    @Test
    void keepsARatingWhoseDateCannotBeRead() {
        Entry entry = of("bad-ratings.csv", Shelf.RATINGS).entry("tt0118722");
        assertThat(entry.value().rating().value()).isEqualTo(9);
        assertThat(entry.since()).isNull();
    }

    @Test
    void takesFromAWideRowOnlyWhatIsInItsPlace() {
        Outcome outcome = of("bad-widths.csv", Shelf.WATCHLIST);
        MediaRef whole = outcome.entries().get(0).ref();
        assertThat(whole.kind()).isEqualTo(MediaKind.MOVIE);
        assertThat(whole.facts().genres()).containsExactly("Adventure", "Western");
        assertThat(whole.facts().directors()).isEmpty();
        Entry split = outcome.entry("tt7660850");
        assertThat(split.ref().kind()).isEqualTo(MediaKind.UNKNOWN);
        assertThat(split.ref().title()).isNull();
        assertThat(split.rank()).isEqualTo(2);
        assertThat(outcome.day("tt7660850")).isEqualTo("2024-07-01");
        MediaRef splitGenres = outcome.entry("tt0118694").ref();
        assertThat(splitGenres.kind()).isEqualTo(MediaKind.SHOW);
        assertThat(splitGenres.facts().genres()).isEmpty();
        assertThat(outcome.count().note()).startsWith("3 rows have more cells");
    }

    @Test
    void saysWhatIsWrongWithQuotes() {
        assertThat(of("bad-open-quote.csv", Shelf.RATINGS).rejects().getFirst().reason())
                .contains("opened in line 3 is never closed");
        assertThat(of("bad-torn-quote.csv", Shelf.RATINGS).rejects().getFirst().reason())
                .contains("opened in line 2").contains("up to 3");
        assertThat(of("bad-torn-quote.csv", Shelf.RATINGS).entry("tt0118718").ref().title())
                .isEqualTo("Fourth 12\" vinyl");
    }

    @Test
    void keepsARatingWhenTheExportIsCutOff() {
        Outcome outcome = of("bad-cut-off.csv", Shelf.RATINGS);
        assertThat(outcome.entries()).hasSize(5);
        assertThat(outcome.count().complete()).isFalse();
        assertThat(outcome.count().note()).contains("cut off");
    }

    @Test
    void refusesAFileThatSaysNothingAboutTheShelf() {
        assertThatThrownBy(() -> of("v3-ratings.csv", Shelf.WATCHLIST)).isInstanceOf(NeedsAttention.class)
                .hasMessageContaining("ratings").hasMessageContaining("watchlist");
        assertThatThrownBy(() -> of("v2-list-of-another.csv", Shelf.RATINGS)).isInstanceOf(NeedsAttention.class);
        assertThatThrownBy(() -> of("v3-watchlist.csv", Shelf.RATINGS)).isInstanceOf(NeedsAttention.class);
        assertThatThrownBy(() -> of("bad-page.csv", Shelf.RATINGS)).isInstanceOf(NeedsAttention.class);
    }

    private static Outcome of(String file, Shelf shelf) {
        return Outcome.of(Outcome.FIXTURES.resolve(file), shelf);
    }
}
