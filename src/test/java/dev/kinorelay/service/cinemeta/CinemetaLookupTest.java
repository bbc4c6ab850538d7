package dev.kinorelay.service.cinemeta;

import static dev.kinorelay.service.LookupCase.identify;
import static dev.kinorelay.service.LookupCase.ids;
import static dev.kinorelay.service.LookupCase.later;
import static dev.kinorelay.service.LookupCase.search;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Fault;
import dev.kinorelay.sandbox.cinemeta.CinemetaDouble;
import dev.kinorelay.service.LookupCase;
import dev.kinorelay.service.Purpose;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CinemetaLookupTest {

    private final LookupCase desk = new LookupCase(CinemetaDouble.start(0, LookupCase.CLOCK));
    private final CinemetaLookup lookup = CinemetaDesk.lookup(desk);

    @AfterEach
    void close() {
        desk.site.close();
    }

    @Test
    void tellsNumbersWithinTheirKind() {
        assertThat(identify(lookup, MediaKind.MOVIE, "imdb:tt0113277")).hasValueSatisfying(heat -> {
            assertThat(ids(heat)).containsExactly("imdb:tt0113277", "tmdb-movie:949");
            assertThat(heat.facts().runtime()).isEqualTo(149);
            assertThat(heat.facts().directors()).containsExactly("N. N.");
        });
        assertThat(identify(lookup, MediaKind.SHOW, "imdb:tt0386676")).map(LookupCase::ids)
                .contains(List.of("imdb:tt0386676", "tmdb-show:949", "tvdb-show:73244"));
        assertThat(identify(lookup, MediaKind.SHOW, "imdb:tt0113277")).isEmpty();
    }

    @Test
    void takesTheFirstYearOfAShow() {
        assertThat(identify(lookup, MediaKind.SHOW, "imdb:tt5753856")).map(MediaRef::year).contains(2017);
        assertThat(search(lookup, MediaKind.SHOW, "Dark", null).getFirst().ref().year()).isEqualTo(2017);
    }

    @Test
    void aListIsLookedAtCloserForWhatItLeavesOut() {
        var found = search(lookup, MediaKind.MOVIE, "Heat", 1995);
        assertThat(found.getFirst().ref().facts().runtime()).isNull();
        assertThat(lookup.closer(found, Purpose.RUN).getFirst().ref().facts().runtime()).isEqualTo(149);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"meta\":null}", "{\"meta\":{}}"})
    void anEmptyAnswerIsATitleItDoesNotKnow(String json) {
        desk.answers(200, json);
        assertThat(identify(lookup, MediaKind.MOVIE, "imdb:tt0113277")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"no\"", "{\"meta\":{\"id\":5}}", "{\"meta\":[1]}",
            "{\"meta\":{\"id\":\"tt0113277\",\"type\":\"series\",\"name\":\"Heat\"}}"})
    void anAnswerOfTheWrongShapeIsTriedLater(String json) {
        desk.answers(200, json);
        assertThat(later(() -> identify(lookup, MediaKind.MOVIE, "imdb:tt0113277")))
                .hasMessageContaining("Cinemeta's answer makes no sense");
    }

    @Test
    void followsItsOwnNeighbourAndNobodyElse() {
        redirect(desk.site.address() + "/meta/movie/tt0078748.json");
        assertThat(identify(lookup, MediaKind.MOVIE, "imdb:tt0113277")).map(MediaRef::title).contains("Alien");
        redirect("http://169.254.169.254/latest");
        assertThat(later(() -> identify(lookup, MediaKind.MOVIE, "imdb:tt0133093")))
                .hasMessageContaining("an address that is not its own");
        redirect("not an address");
        assertThat(later(() -> identify(lookup, MediaKind.MOVIE, "imdb:tt0133093"))).isNotNull();
    }

    private void redirect(String to) {
        desk.site.faults().set(Fault.on("GET", ".*")
                .answers(new Answer(307, Map.of("Location", to, "Content-Type", "application/json"), "{}")));
    }
}
