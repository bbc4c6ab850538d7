package dev.kinorelay.service.tvdb;

import static dev.kinorelay.service.LookupCase.asksAPersonFor;
import static dev.kinorelay.service.LookupCase.identify;
import static dev.kinorelay.service.LookupCase.ids;
import static dev.kinorelay.service.LookupCase.later;
import static dev.kinorelay.service.LookupCase.ref;
import static dev.kinorelay.service.LookupCase.search;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.sandbox.TurnedClock;
import dev.kinorelay.sandbox.tvdb.TvdbDouble;
import dev.kinorelay.service.LookupCase;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TvdbLookupTest {

    private final LookupCase desk = new LookupCase(TvdbDouble.start(0, LookupCase.CLOCK));
    private final TvdbLookup lookup = TvdbDesk.lookup(desk, TvdbDouble.KEY, TvdbDouble.PIN);

    @AfterEach
    void close() {
        desk.site.close();
    }

    @Test
    void tellsTheOtherIdsOfItsOwnNumberWithinTheKind() {
        assertThat(ids(identify(lookup, MediaKind.SHOW, "tvdb-show:334824").orElseThrow()))
                .containsExactly("tvdb-show:334824", "imdb:tt5753856", "tmdb-show:70523");
        assertThat(identify(lookup, MediaKind.UNKNOWN, "tvdb-movie:334824")).isEmpty();
        assertThat(lookup.knows(ref(MediaKind.MOVIE, "tvdb-show:334824"))).isFalse();
    }

    @Test
    void anEpisodeHasItsNumbersAndItsShow() {
        for (String id : List.of("imdb:tt0959621", "tvdb-episode:349232")) {
            assertThat(identify(lookup, MediaKind.UNKNOWN, id)).hasValueSatisfying(pilot -> {
                assertThat(pilot.kind()).isEqualTo(MediaKind.EPISODE);
                assertThat(pilot.season()).isEqualTo(1);
                assertThat(pilot.episode()).isEqualTo(1);
                assertThat(pilot.show()).containsExactly(ExternalId.parse("tvdb-show:81189"));
            });
        }
    }

    @Test
    void findsTitlesInOtherScriptsAndTellsBothNames() {
        var found = search(lookup, MediaKind.MOVIE, "千と千尋の神隠し", null).getFirst();
        assertThat(found.ref().title()).isEqualTo("Spirited Away");
        assertThat(found.ref().originalTitle()).isEqualTo("千と千尋の神隠し");
        assertThat(ids(found.ref())).containsExactly("tvdb-movie:3129", "imdb:tt0245429", "tmdb-movie:129");
        assertThat(found.ref().facts().directors()).containsExactly("Hayao Miyazaki");
    }

    @Test
    void logsInOnceAndAgainWhenTheTokenIsRefused() {
        identify(lookup, MediaKind.MOVIE, "imdb:tt0113277");
        identify(lookup, MediaKind.MOVIE, "imdb:tt0078748");
        assertThat(desk.site.journal().count("POST", "/v4/login")).isEqualTo(1);
        desk.answers(401, "{\"status\":\"failure\",\"message\":\"Unauthorized\",\"data\":null}");
        assertThat(identify(lookup, MediaKind.MOVIE, "imdb:tt0133093")).isPresent();
        assertThat(desk.site.journal().count("POST", "/v4/login")).isEqualTo(2);
    }

    @Test
    void aTokenIsRenewedBeforeItsMonthIsOver() {
        var clock = new TurnedClock(LookupCase.NOON);
        try (var site = TvdbDouble.start(0, clock)) {
            var turned = TvdbDesk.lookup(new LookupCase(site), TvdbDouble.KEY, TvdbDouble.PIN,
                    clock.withZone(ZoneOffset.UTC));
            identify(turned, MediaKind.MOVIE, "imdb:tt0113277");
            clock.turn(Duration.ofDays(31));
            assertThat(identify(turned, MediaKind.MOVIE, "imdb:tt0078748")).isPresent();
            assertThat(site.journal().lines()).noneMatch(line -> line.status() == 401);
        }
    }

    @Test
    void aWrongKeyOrPinIsForAPersonToMend() {
        asksAPersonFor("key", "wrong-key", () -> identify(TvdbDesk.lookup(desk, "wrong-key", TvdbDouble.PIN),
                MediaKind.MOVIE, "imdb:tt0113277"));
        asksAPersonFor("pin", "wrong-pin", () -> identify(TvdbDesk.lookup(desk, TvdbDouble.KEY, "wrong-pin"),
                MediaKind.MOVIE, "imdb:tt0113277"));
        asksAPersonFor("pin", TvdbDouble.KEY,
                () -> identify(TvdbDesk.lookup(desk, TvdbDouble.KEY, ""), MediaKind.MOVIE, "imdb:tt0113277"));
    }

    @Test
    void aPageThatIsNotItsOwnIsForAPersonToMend() {
        identify(lookup, MediaKind.MOVIE, "imdb:tt0113277");
        desk.answers(404, "{}");
        asksAPersonFor("url", TvdbDouble.KEY, () -> identify(lookup, MediaKind.MOVIE, "imdb:tt0078748"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"200|{}", "200|[]", "200|{\"status\":\"success\",\"data\":\"no\"}",
            "200|{\"status\":\"failure\",\"data\":null}", "200|{\"status\":\"success\",\"data\":{\"a\":1}}", "410|{}"})
    void anAnswerOfTheWrongShapeIsTriedLater(int status, String json) {
        identify(lookup, MediaKind.MOVIE, "imdb:tt0113277");
        desk.answers(status, json);
        assertThat(later(() -> identify(lookup, MediaKind.MOVIE, "imdb:tt0078748"))).hasMessageContaining("TheTVDB");
    }
}
