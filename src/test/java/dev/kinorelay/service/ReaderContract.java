package dev.kinorelay.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TryLater;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every Reader owes a run. A service's contract test says how to get at its reader, and how a shelf is filled. */
public abstract class ReaderContract {

    private static final List<Shelf> SHELVES = List.of(Shelf.WATCHLIST, Shelf.RATINGS, Shelf.HISTORY, Shelf.REQUESTS);

    protected abstract Reader reader();

    protected abstract Account account();

    /** Puts the movie with the imdb id {@code tt<number>} onto the shelf: 8 of 10, or watched just now. */
    protected abstract void place(Shelf shelf, int number);

    /** Time passes, so that what happened before lies behind. */
    protected abstract void later();

    /** From now on the service cannot be reached. */
    protected abstract void fallSilent();

    @Test
    void speaksForTheServiceOfItsAccounts() {
        assertThat(reader().service()).isEqualTo(account().service());
        assertThat(shelves()).isNotEmpty();
    }

    @Test
    void anEmptyShelfIsReadWhole() {
        shelves().forEach(shelf -> {
            List<Entry> entries = new ArrayList<>();
            assertThat(read(shelf, Since.EVER, entries).extent()).isEqualTo(Reading.Extent.WHOLE);
            assertThat(entries).isEmpty();
        });
    }

    @Test
    void givesEachEntryOnceWithItsIdAndItsValue() {
        shelves().forEach(shelf -> {
            place(shelf, 1);
            place(shelf, 2);
            List<Entry> entries = new ArrayList<>();
            assertThat(read(shelf, Since.EVER, entries).extent()).isEqualTo(Reading.Extent.WHOLE);
            assertThat(entries).extracting(entry -> entry.ref().id(ExternalId.IMDB).orElseThrow().value())
                    .containsExactlyInAnyOrder("tt0000001", "tt0000002");
            assertThat(entries).allSatisfy(entry -> {
                assertThat(entry.value().rating() != null).isEqualTo(shelf.equals(Shelf.RATINGS));
                assertThat(entry.value().play() != null).isEqualTo(shelf.holdsPlays());
            });
        });
    }

    @Test
    void saysWhenNothingHasChangedAndReadsAgainWhenSomethingHas() {
        shelves().forEach(shelf -> {
            place(shelf, 1);
            later();
            Reading first = read(shelf, Since.EVER, new ArrayList<>());
            List<Entry> entries = new ArrayList<>();
            Reading second = read(shelf, new Since(first.mark(), Instant.EPOCH), entries);
            assertThat(second.extent()).isEqualTo(Reading.Extent.UNCHANGED);
            assertThat(entries).isEmpty();

            place(shelf, 2);
            later();
            Reading third = read(shelf, new Since(second.mark(), Instant.EPOCH), entries);
            assertThat(third.extent()).isIn(Reading.Extent.WHOLE, Reading.Extent.ADDITIONS);
            assertThat(entries).extracting(entry -> entry.ref().id(ExternalId.IMDB).orElseThrow().value())
                    .contains("tt0000002");
        });
    }

    @Test
    void anOutageIsNoEmptyShelf() {
        fallSilent();
        shelves().forEach(shelf -> assertThatThrownBy(() -> read(shelf, Since.EVER, new ArrayList<>()))
                .isInstanceOf(TryLater.class));
    }

    private Stream<Shelf> shelves() {
        return SHELVES.stream().filter(reader()::reads);
    }

    private Reading read(Shelf shelf, Since since, List<Entry> entries) {
        return reader().read(account(), shelf, since, entries::add);
    }
}
