package dev.kinorelay.service.seerr;

import static dev.kinorelay.service.LookupCase.asksAPersonFor;
import static dev.kinorelay.service.LookupCase.environment;
import static dev.kinorelay.service.LookupCase.identify;
import static dev.kinorelay.service.LookupCase.ids;
import static dev.kinorelay.service.LookupCase.later;
import static dev.kinorelay.service.LookupCase.ref;
import static dev.kinorelay.service.LookupCase.search;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.sandbox.seerr.SeerrDouble;
import dev.kinorelay.service.LookupCase;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeerrLookupTest {

    private final LookupCase desk = new LookupCase(SeerrDouble.start(0, LookupCase.CLOCK));
    private final SeerrLookup lookup = SeerrDesk.lookup(desk, SeerrDouble.KEY);

    @AfterEach
    void close() {
        desk.site.close();
    }

    @Test
    void leadsFromIMDbsIdToTMDbsNumberWithoutAKeyOfOurs() {
        assertThat(ids(identify(lookup, MediaKind.UNKNOWN, "imdb:tt0113277").orElseThrow()))
                .containsExactly("tmdb-movie:949", "imdb:tt0113277");
        assertThat(ids(identify(lookup, MediaKind.SHOW, "tvdb-show:73244").orElseThrow()))
                .containsExactly("tmdb-show:949", "tvdb-show:73244");
        assertThat(desk.site.journal().lines().getFirst().call().target())
                .isEqualTo("/api/v1/search?query=imdb%3Att0113277&page=1");
    }

    @Test
    void aFilmIsNeverAShow() {
        assertThat(identify(lookup, MediaKind.SHOW, "imdb:tt0113277")).isEmpty();
        assertThat(search(lookup, MediaKind.SHOW, "Heat", null)).isEmpty();
        assertThat(lookup.knows(ref(MediaKind.MOVIE, "tvdb-show:73244"))).isFalse();
        assertThat(lookup.knows(ref(MediaKind.EPISODE, "imdb:tt0959621"))).isFalse();
    }

    @Test
    void twoTitlesUnderOneIdAreNone() {
        desk.answers(200, """
                {"results":[{"id":1,"mediaType":"movie","title":"A"},{"id":1,"mediaType":"tv","name":"B"}]}""");
        assertThat(identify(lookup, MediaKind.UNKNOWN, "imdb:tt0113277")).isEmpty();
    }

    @Test
    void findsTitlesInOtherScriptsAndTellsBothNames() {
        var found = search(lookup, MediaKind.MOVIE, "千と千尋の神隠し", 2001).getFirst();
        assertThat(found.ref().title()).isEqualTo("Spirited Away");
        assertThat(found.ref().originalTitle()).isEqualTo("千と千尋の神隠し");
        assertThat(found.popularity()).isEqualTo(12.5);
        assertThat(found.poster().service()).isEqualTo("tmdb");
    }

    @Test
    void aBlankIsNoPlusAndWhatIsReservedIsHidden() {
        assertThat(search(lookup, MediaKind.SHOW, "Breaking Bad", null)).map(one -> one.ref().title())
                .containsExactly("Breaking Bad");
        assertThat(search(lookup, MediaKind.MOVIE, "Heat!: (*) + 'x'", null)).isEmpty();
    }

    @Test
    void aWrongKeyIsForAPersonToMend() {
        asksAPersonFor("key", "wrong-key",
                () -> identify(SeerrDesk.lookup(desk, "wrong-key"), MediaKind.MOVIE, "imdb:tt0113277"));
    }

    @Test
    void anotherProgramAtItsAddressIsForAPersonToMend() {
        desk.answers(404, "{}");
        asksAPersonFor("url", SeerrDouble.KEY, () -> identify(lookup, MediaKind.MOVIE, "imdb:tt0113277"));
    }

    @ParameterizedTest
    @CsvSource({"'',key,url", "seerr:5055,key,url", "ftp://seerr,key,url", "http://me:pw@seerr,key,url",
            "http://seerr:5055,'',key", "https://example.org/seerr/,key,"})
    void saysWhatIsMissing(String url, String key, String field) {
        var place = new SeerrPlace(SeerrDesk.at(url, key), environment());
        assertThat(place.hindrance().map(missing -> missing.field())).isEqualTo(Optional.ofNullable(field));
        place.hindrance().ifPresent(missing -> assertThat(missing).hasMessageNotContaining("pw"));
    }

    @Test
    void livesBelowAnyPath() {
        var place = new SeerrPlace(SeerrDesk.at("https://example.org/seerr/", "k"), environment());
        assertThat(place.at("/search")).hasToString("https://example.org/seerr/api/v1/search");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"200|{}", "200|[]", "200|{\"results\":5}", "400|{}"})
    void anAnswerOfTheWrongShapeIsTriedLater(int status, String json) {
        desk.answers(status, json);
        assertThat(later(() -> identify(lookup, MediaKind.MOVIE, "imdb:tt0113277"))).hasMessageContaining("Seerr");
    }

    @Test
    void itsTestTellsWhichOfTheThreeItIsAndWhomItAsksAs() {
        var account = SeerrDesk.account(desk, SeerrDouble.KEY);
        assertThat(account.hindrance()).isEmpty();
        assertThat(account.probe(Account.household("seerr"))).isEqualTo("Seerr 3.1.0, asks as admin");
        desk.answers(200, "{\"version\":\"1.34.0\"}");
        assertThat(account.probe(Account.household("seerr"))).startsWith("Overseerr 1.34.0");
    }

    @Test
    void rowsWithoutANumberAreLeftOut() {
        desk.answers(200, "{\"results\":[5,{\"mediaType\":\"movie\"},{\"mediaType\":\"collection\",\"id\":4}]}");
        assertThat(identify(lookup, MediaKind.MOVIE, "imdb:tt0113277").map(MediaRef::title)).isEmpty();
    }
}
