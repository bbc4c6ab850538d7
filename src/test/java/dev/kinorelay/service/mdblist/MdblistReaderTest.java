package dev.kinorelay.service.mdblist;

import static dev.kinorelay.service.LookupCase.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.sandbox.catalogue.World;
import dev.kinorelay.sandbox.mdblist.MdblistDouble;
import dev.kinorelay.service.LookupCase;
import dev.kinorelay.service.Reading;
import dev.kinorelay.service.Since;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MdblistReaderTest {

    private final LookupCase desk = new LookupCase(MdblistDouble.start(0, LookupCase.CLOCK));
    private final World world = desk.site.world();
    private final List<Entry> entries = new ArrayList<>();

    @AfterEach
    void close() {
        desk.site.close();
    }

    private Reading read(String key, String asWritten) {
        entries.clear();
        var reader = MdblistDesk.reader(desk, key);
        return reader.read(Account.household("mdblist"), reader.list(asWritten), Since.EVER, entries::add);
    }

    private NeedsAttention trouble(String key, String asWritten) {
        return catchThrowableOfType(NeedsAttention.class, () -> read(key, asWritten));
    }

    @ParameterizedTest
    @ValueSource(strings = {MdblistDouble.KEY, ""})
    void withAKeyAndWithoutOneAListIsTheSame(String key) {
        world.list("anna/mixed", List.of(world.named("Dark").getFirst(), world.named("Heat").getFirst()));
        assertThat(read(key, "anna/mixed").extent()).isEqualTo(Reading.Extent.WHOLE);
        assertThat(entries).extracting(entry -> entry.rank() + " " + ids(entry.ref())).containsExactlyInAnyOrder(
                "1 [imdb:tt5753856, tmdb-show:70523, tvdb-show:334824]", "2 [imdb:tt0113277, tmdb-movie:949]");
        assertThat(desk.budget.spent()).isEqualTo(key.isEmpty() ? 0 : 1);
    }

    @Test
    void aListThatOnlyANumberNamesNeedsAKey() {
        world.list("1176", List.of(world.named("Heat").getFirst()));
        assertThat(read(MdblistDouble.KEY, "1176").extent()).isEqualTo(Reading.Extent.WHOLE);
        assertThat(trouble("", "1176")).hasMessageContaining("with a key only").matches(NeedsAttention::isOfShelf);
    }

    @Test
    void aPrivateListIsNamedAndAWrongKeyIsTheAccounts() {
        world.hide("anna/secret");
        assertThat(trouble(MdblistDouble.KEY, "anna/secret")).hasMessage("MDBList's list anna/secret is private (403).")
                .matches(NeedsAttention::isOfShelf);
        assertThat(trouble("", "anna/secret")).hasMessageContaining("is not there (404)")
                .matches(NeedsAttention::isOfShelf);
        assertThat(trouble("wrong-key", "anna/secret").field()).isEqualTo("key");
    }

    @Test
    void rowsThatAreNeitherFilmNorShowMakeAListIncomplete() {
        desk.answers(200, "{\"movies\":[{\"id\":1,\"mediatype\":\"movie\",\"imdb_id\":\"tt0000001\"},{\"id\":2}],"
                + "\"shows\":[]}");
        assertThat(read(MdblistDouble.KEY, "anna/odd").note())
                .startsWith("1 of the 2 rows of MDBList's list anna/odd are neither film nor show");
        assertThat(entries).hasSize(1);
    }

    @Test
    void aPageThatComesTwiceIsNoNews() {
        desk.answers(200, "{\"movies\":[{\"id\":1,\"mediatype\":\"movie\",\"imdb_id\":\"tt0000001\"},{\"id\":1,"
                + "\"mediatype\":\"movie\",\"imdb_id\":\"tt0000001\"}],\"shows\":[]}");
        assertThat(read(MdblistDouble.KEY, "anna/odd").note()).contains("MDBList sent a row twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"movies\":[]}", "{\"error\":\"Something new\"}"})
    void anAnswerOfTheWrongShapeIsTriedLater(String json) {
        desk.answers(200, json);
        assertThatThrownBy(() -> read(MdblistDouble.KEY, "anna/odd")).isInstanceOf(TryLater.class);
    }
}
