package dev.kinorelay.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TryLater;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every Reader of lists owes a run. A service's test says which list it fills, and which there is none of. */
public abstract class ListReaderContract {

    protected abstract Reader reader();

    protected abstract Account account();

    /** The ways to write the one list that {@code place} fills. */
    protected abstract List<String> names();

    /** A list as it might be called, and that is not there. */
    protected abstract String nowhere();

    /** Makes the list hold the movies with the imdb ids {@code tt<number>}, in that order. */
    protected abstract void place(int... numbers);

    /** From now on the service cannot be reached. */
    protected abstract void fallSilent();

    /** How long the longest list is that it has to bear. */
    protected int many() {
        return 100_000;
    }

    /** By what a movie is known that was placed. */
    protected String id(Entry entry) {
        return entry.ref().id(ExternalId.IMDB).orElseThrow().value();
    }

    /** What a reading of all of it is called: a list that only adds says less. */
    protected Reading.Extent whole() {
        return Reading.Extent.WHOLE;
    }

    @Test
    void aListIsOneShelfHoweverItIsWritten() {
        var shelves = names().stream().map(reader()::list).distinct().toList();
        assertThat(shelves).hasSize(1);
        assertThat(reader().reads(shelves.getFirst())).isTrue();
        assertThat(reader().list(shelves.getFirst().name().substring("list:".length()))).isEqualTo(shelves.getFirst());
        assertThat(reader().reads(Shelf.REQUESTS)).isFalse();
    }

    @Test
    void whatNamesNoListIsRefusedInWords() {
        for (String none : List.of("", " ", "?", "ftp://example.org/list", "a list\nof mine")) {
            var refused = catchThrowableOfType(NeedsAttention.class, () -> reader().list(none));
            assertThat(refused).as(none).isNotNull().matches(NeedsAttention::isOfShelf);
            assertThat(refused.remedy()).isNotBlank();
        }
    }

    @Test
    void givesEachTitleInTheOrderOfTheList() {
        place(3, 1, 2);
        List<Entry> entries = new ArrayList<>();
        assertThat(read(entries).extent()).isEqualTo(whole());
        assertThat(entries).extracting(this::id)
                .containsExactly("tt0000003", "tt0000001", "tt0000002");
        assertThat(entries).extracting(Entry::rank).containsExactly(1, 2, 3);
    }

    @Test
    void anEmptyListTakesNothingAway() {
        place();
        List<Entry> entries = new ArrayList<>();
        var reading = read(entries);
        assertThat(entries).isEmpty();
        assertThat(reading.isComplete()).isFalse();
        assertThat(reading.note()).contains("empty", "nothing counts as taken off");
    }

    @Test
    void aListThatIsGoneIsNamedAndItsAccountIsWell() {
        var gone = catchThrowableOfType(NeedsAttention.class,
                () -> reader().read(account(), reader().list(nowhere()), Since.EVER, entry -> {}));
        assertThat(gone).isNotNull().matches(NeedsAttention::isOfShelf);
        assertThat(gone.remedy()).isNotBlank();
    }

    @Test
    void anOutageIsNoEmptyList() {
        fallSilent();
        assertThatThrownBy(() -> read(new ArrayList<>())).isInstanceOf(TryLater.class);
    }

    @Test
    void aListOfAHundredThousandIsReadWhole() {
        place(IntStream.rangeClosed(1, many()).toArray());
        var count = new AtomicLong();
        var reading = reader().read(account(), shelf(), Since.EVER, entry -> count.incrementAndGet());
        assertThat(count).hasValue(many());
        assertThat(reading.extent()).isEqualTo(whole());
    }

    private Reading read(List<Entry> entries) {
        return reader().read(account(), shelf(), Since.EVER, entries::add);
    }

    private Shelf shelf() {
        return reader().list(names().getFirst());
    }
}
