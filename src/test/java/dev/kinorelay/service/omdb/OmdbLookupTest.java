package dev.kinorelay.service.omdb;

import static dev.kinorelay.service.LookupCase.asksAPersonFor;
import static dev.kinorelay.service.LookupCase.identify;
import static dev.kinorelay.service.LookupCase.ids;
import static dev.kinorelay.service.LookupCase.later;
import static dev.kinorelay.service.LookupCase.search;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.sandbox.omdb.OmdbDouble;
import dev.kinorelay.service.LookupCase;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OmdbLookupTest {

    private final LookupCase desk = new LookupCase(OmdbDouble.start(0, LookupCase.CLOCK));
    private final OmdbLookup lookup = OmdbDesk.lookup(desk, OmdbDouble.KEY);

    @AfterEach
    void close() {
        desk.site.close();
    }

    @Test
    void readsTextAsNumbersAndNotApplicableAsNothing() {
        Facts dark = identify(lookup, MediaKind.UNKNOWN, "imdb:tt5753856").orElseThrow().facts();
        assertThat(dark.runtime()).isNull();
        assertThat(dark.directors()).isEmpty();
        assertThat(dark.votes()).isEqualTo(2_300_000);
        assertThat(dark.publicRating()).isEqualTo(8.3);
        assertThat(dark.released()).isEqualTo("2017-06-01");
        assertThat(identify(lookup, MediaKind.UNKNOWN, "imdb:tt5753856")).map(MediaRef::year).contains(2017);
    }

    @Test
    void survivesAnAnswerInWhichNothingApplies() {
        desk.answers(200, """
                {"Title":"N/A","Year":"N/A","Released":"N/A","Runtime":"N/A","Genre":"N/A","Director":"N/A",
                 "imdbRating":"N/A","imdbVotes":"N/A","imdbID":"tt0113277","Type":"movie","Response":"True"}""");
        assertThat(identify(lookup, MediaKind.MOVIE, "imdb:tt0113277"))
                .contains(MediaRef.of(MediaKind.MOVIE, ExternalId.imdb("tt0113277"), null, null));
    }

    @Test
    void knowsEpisodesAndTheirShow() {
        assertThat(identify(lookup, MediaKind.UNKNOWN, "imdb:tt0959621")).hasValueSatisfying(pilot -> {
            assertThat(pilot.kind()).isEqualTo(MediaKind.EPISODE);
            assertThat(pilot.season()).isEqualTo(1);
            assertThat(pilot.episode()).isEqualTo(1);
            assertThat(pilot.show()).containsExactly(ExternalId.imdb("tt0903747"));
        });
    }

    @Test
    void aFilmIsNeverAShowAndAGameIsNeither() {
        assertThat(identify(lookup, MediaKind.SHOW, "imdb:tt0113277")).isEmpty();
        desk.answers(200, "{\"imdbID\":\"tt0078748\",\"Type\":\"game\",\"Title\":\"Alien\",\"Response\":\"True\"}");
        assertThat(identify(lookup, MediaKind.UNKNOWN, "imdb:tt0078748")).isEmpty();
    }

    @Test
    void anIdThatMovedIsKnownByBoth() {
        desk.site.world().moved("tt0113277", "tt9000001");
        assertThat(ids(identify(lookup, MediaKind.MOVIE, "imdb:tt0113277").orElseThrow()))
                .containsExactly("imdb:tt9000001", "imdb:tt0113277");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Movie not found!", "Series not found!", "Error getting data.", "Incorrect IMDb ID.",
            "Too many results."})
    void aNoWithStatus200IsATitleItDoesNotKnow(String error) {
        no(200, error);
        assertThat(identify(lookup, MediaKind.MOVIE, "imdb:tt0113277")).isEmpty();
    }

    @Test
    void aWrongKeyIsForAPersonToMend() {
        var stranger = OmdbDesk.lookup(desk, "wrong-key");
        asksAPersonFor("key", "wrong-key", () -> identify(stranger, MediaKind.MOVIE, "imdb:tt0113277"));
        no(401, "No API key provided.");
        asksAPersonFor("key", OmdbDouble.KEY, () -> identify(lookup, MediaKind.MOVIE, "imdb:tt0113277"));
    }

    @Test
    void aMissingKeyIsAHindranceAndAsksNobody() {
        var keyless = OmdbDesk.lookup(desk, " ");
        assertThat(keyless.hindrance()).hasValueSatisfying(missing -> assertThat(missing.field()).isEqualTo("key"));
        asksAPersonFor("key", "?", () -> identify(keyless, MediaKind.MOVIE, "imdb:tt0113277"));
        assertThat(desk.site.journal().lines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 401})
    void aDayThatIsUsedUpEndsAtMidnightAndIsRemembered(int status) {
        no(status, "Request limit reached!");
        assertThat(later(() -> identify(lookup, MediaKind.MOVIE, "imdb:tt0113277")).after()).hasHours(12);
        assertThat(desk.budget.until()).isEqualTo(Instant.parse("2026-11-26T00:00:00Z"));
        assertThat(later(() -> identify(lookup, MediaKind.MOVIE, "imdb:tt0113277"))).isNotNull();
        assertThat(desk.site.journal().lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"200|{}", "200|[]", "200|{\"Response\":\"True\"}", "200|{\"Search\":[]}",
            "200|{\"Response\":\"False\",\"Error\":\"Something new\"}", "410|{}"})
    void anAnswerOfTheWrongShapeIsTriedLater(int status, String json) {
        desk.answers(status, json);
        assertThat(later(() -> search(lookup, MediaKind.MOVIE, "Heat", null))).hasMessageContaining("OMDb");
    }

    @Test
    void asksAgainWithoutTheYearOnlyWhenNothingHasIt() {
        assertThat(search(lookup, MediaKind.MOVIE, "Heat", 1995)).hasSize(1);
        assertThat(desk.site.journal().lines()).hasSize(1);
        assertThat(search(lookup, MediaKind.MOVIE, "Alien", 1980)).hasSize(1);
        assertThat(desk.site.journal().lines()).hasSize(3);
        assertThat(desk.budget.spent()).isEqualTo(3);
    }

    private void no(int status, String error) {
        desk.answers(status, "{\"Response\":\"False\",\"Error\":\"" + error + "\"}");
    }
}
