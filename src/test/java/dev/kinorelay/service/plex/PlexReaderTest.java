package dev.kinorelay.service.plex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Fault;
import dev.kinorelay.service.Reading;
import dev.kinorelay.service.Since;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlexReaderTest {

    private final PlexDesk desk = new PlexDesk().connected();
    private final List<Entry> entries = new ArrayList<>();

    @AfterEach
    void close() {
        desk.close();
    }

    private Reading read(Shelf shelf, Since since) {
        entries.clear();
        return desk.reader.read(PlexDesk.ME, shelf, since, entries::add);
    }

    private int calls() {
        return desk.plex.journal().lines().size();
    }

    @Test
    void theWatchlistIsReadPageByPageAndEachTitleIsLookedUpOnce() {
        IntStream.range(1, 48).forEach(desk.plex::wish);

        Reading whole = read(Shelf.WATCHLIST, Since.EVER);
        assertThat(whole.extent()).isEqualTo(Reading.Extent.WHOLE);
        assertThat(entries).hasSize(47).allSatisfy(entry -> assertThat(entry.ref().ids()).hasSize(3));
        assertThat(calls()).isEqualTo(3 + 47);

        desk.plex.wish(50);
        int before = calls();
        read(Shelf.WATCHLIST, new Since(whole.mark(), Instant.EPOCH));
        assertThat(entries).hasSize(48);
        assertThat(calls() - before).as("three pages and the new title").isEqualTo(4);
    }

    @Test
    void anUnchangedWatchlistCostsOneCall() {
        IntStream.range(1, 48).forEach(desk.plex::wish);
        Reading whole = read(Shelf.WATCHLIST, Since.EVER);
        int before = calls();
        assertThat(read(Shelf.WATCHLIST, new Since(whole.mark(), Instant.EPOCH)).extent())
                .isEqualTo(Reading.Extent.UNCHANGED);
        assertThat(calls() - before).isEqualTo(1);
    }

    @Test
    void aFilmNamedByAFormerAgentHasItsIdAndOneWithoutHistoryCountsAsWatched() {
        desk.plex.oldMovie(7, "com.plexapp.agents.imdb://tt0000007?lang=en");
        desk.plex.mark(7, 1_700_000_000L);
        desk.plex.watch(8, 1_700_000_100L);
        desk.plex.watch(8, 1_710_000_000L);
        read(Shelf.HISTORY, Since.EVER);
        assertThat(entries).extracting(entry -> entry.ref().ids().getFirst() + " " + entry.since())
                .containsExactlyInAnyOrder("imdb:tt0000007 2023-11-14T22:13:20Z",
                        "imdb:tt0000008 2023-11-14T22:15:00Z", "imdb:tt0000008 2024-03-09T16:00:00Z");
    }

    @Test
    void playsOfATitleThatIsGoneAreLeftOutInWords() {
        desk.plex.watch(9, 1_700_000_000L);
        desk.plex.movieElsewhere(9);
        Reading reading = read(Shelf.HISTORY, Since.EVER);
        assertThat(entries).isEmpty();
        assertThat(reading.note()).startsWith("1 plays of titles");
    }

    @Test
    void aDeadTokenNeedsAPersonAndNamesTheField() {
        desk.plex.signOut();
        assertThatThrownBy(() -> read(Shelf.WATCHLIST, Since.EVER))
                .isInstanceOfSatisfying(NeedsAttention.class, trouble -> {
                    assertThat(trouble.field()).isEqualTo("token");
                    assertThat(trouble.remedy()).contains("Connect the account again");
                });
    }

    @Test
    void aListThatSaysNullOrLacksRowsIsNoEmptyList() {
        desk.plex.wish(1);
        desk.plex.faults().set(Fault.on("GET", "/library/sections/watchlist/all").answers(
                new Answer(200, java.util.Map.of("Content-Type", "application/json"), "null")).times(1));
        assertThatThrownBy(() -> read(Shelf.WATCHLIST, Since.EVER)).isInstanceOf(TryLater.class);
        desk.plex.faults().clear();
        desk.plex.faults().set(Fault.on("GET", "/library/sections/watchlist/all").answers(
                new Answer(200, java.util.Map.of("Content-Type", "application/json"),
                        "{\"MediaContainer\":{\"size\":0,\"totalSize\":5}}"))
                .times(1));
        assertThat(read(Shelf.WATCHLIST, Since.EVER).extent()).isEqualTo(Reading.Extent.PARTIAL);
    }
}
