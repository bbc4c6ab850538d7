package dev.kinorelay.service.tvdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.sandbox.catalogue.Title;
import dev.kinorelay.sandbox.tvdb.TvdbDouble;
import dev.kinorelay.service.ListReaderContract;
import dev.kinorelay.service.LookupCase;
import dev.kinorelay.service.Reader;
import dev.kinorelay.service.Reading;
import dev.kinorelay.service.Since;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TvdbListsContractTest extends ListReaderContract {

    private final LookupCase desk = new LookupCase(TvdbDouble.start(0, LookupCase.CLOCK));

    @AfterEach
    void close() {
        desk.site.close();
    }

    @Override
    protected Reader reader() {
        return TvdbDesk.reader(desk, TvdbDouble.KEY, TvdbDouble.PIN);
    }

    @Override
    protected Account account() {
        return Account.household("tvdb");
    }

    @Override
    protected List<String> names() {
        return List.of("1234", "https://thetvdb.com/lists/1234", "thetvdb.com/lists/1234?sort=name");
    }

    @Override
    protected String nowhere() {
        return "9999";
    }

    @Override
    protected void place(int... numbers) {
        List<Title> titles = new ArrayList<>();
        for (int number : numbers) {
            titles.add(desk.site.world().movie("Film " + number, 2000, "tt%07d".formatted(number), number));
        }
        desk.site.world().list("1234", titles);
    }

    @Override
    protected void fallSilent() {
        desk.site.close();
    }

    /** Numbers are all that is told. */
    @Override
    protected String id(Entry entry) {
        assertThat(entry.ref().ids()).hasSize(1);
        return "tt%07d".formatted(Integer.parseInt(entry.ref().id("tvdb-movie").orElseThrow().value()) - 3_000);
    }

    private Reading read(String name, List<Entry> entries) {
        return reader().read(account(), reader().list(name), Since.EVER, entries::add);
    }

    @Test
    void favoritesAreShowsAndFilmsByTheirNumbers() {
        List<Entry> entries = new ArrayList<>();
        assertThat(read("favourites", entries).note()).contains("is empty, so nothing counts as taken off it");
        desk.site.world().list("favorites", List.of(desk.site.world().named("Heat").getFirst(),
                desk.site.world().named("Dark").getFirst()));
        assertThat(read("favorites", entries).extent()).isEqualTo(Reading.Extent.WHOLE);
        assertThat(entries).extracting(entry -> entry.ref().ids().getFirst().toString())
                .containsExactly("tvdb-show:334824", "tvdb-movie:3949");
    }

    @Test
    void aWrongPinIsForAPersonToMend() {
        var trouble = catchThrowableOfType(NeedsAttention.class, () -> TvdbDesk.reader(desk, TvdbDouble.KEY, "wrong")
                .read(account(), reader().list("favorites"), Since.EVER, entry -> {}));
        assertThat(trouble.field()).isEqualTo("pin");
        assertThat(trouble.isOfShelf()).isFalse();
    }
}
