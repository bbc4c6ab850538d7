package dev.kinorelay.service.mdblist;

import static dev.kinorelay.service.LookupCase.asksAPersonFor;
import static dev.kinorelay.service.LookupCase.identify;
import static dev.kinorelay.service.LookupCase.ids;
import static dev.kinorelay.service.LookupCase.later;
import static dev.kinorelay.service.LookupCase.ref;
import static dev.kinorelay.service.LookupCase.search;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.sandbox.mdblist.MdblistDouble;
import dev.kinorelay.service.Lookup;
import dev.kinorelay.service.LookupCase;
import dev.kinorelay.service.Purpose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MdblistLookupTest {

    private final LookupCase desk = new LookupCase(MdblistDouble.start(0, LookupCase.CLOCK));
    private final Lookup lookup = MdblistDesk.lookup(desk, MdblistDouble.KEY);

    @AfterEach
    void close() {
        desk.site.close();
    }

    @Test
    void aThousandIdsOfFilmsAndShowsAreFiveCalls() {
        List<MediaRef> refs = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            String imdb = "tt%07d".formatted(7_000_000 + i);
            boolean isShow = i % 3 == 0;
            refs.add(ref(i % 2 == 0 ? MediaKind.UNKNOWN : isShow ? MediaKind.SHOW : MediaKind.MOVIE, "imdb:" + imdb));
            if (isShow) {
                desk.site.world().show("Show " + i, 2000, imdb, 10_000 + i, 20_000 + i);
            } else {
                desk.site.world().movie("Film " + i, 2000, imdb, 10_000 + i);
            }
        }
        var told = IntStream.range(0, 5).mapToObj(i -> refs.subList(i * 200, i * 200 + 200))
                .flatMap(batch -> lookup.identify(batch, Purpose.RUN).stream()).toList();
        assertThat(told).allMatch(one -> one.isPresent());
        assertThat(told.get(3).orElseThrow().kind()).isEqualTo(MediaKind.SHOW);
        assertThat(ids(told.get(4).orElseThrow())).contains("imdb:tt7000004", "tmdb-movie:10004");
        assertThat(desk.site.journal().lines()).hasSize(5);
        assertThat(lookup.identify(refs.subList(0, 200), Purpose.RUN)).allMatch(one -> one.isPresent());
        assertThat(desk.site.journal().lines()).hasSize(5);
        assertThat(desk.budget.spent()).isEqualTo(5);
    }

    @Test
    void aNumberIsAskedForWithinItsKind() {
        assertThat(identify(lookup, MediaKind.MOVIE, "tmdb-movie:949")).map(MediaRef::title).contains("Heat");
        assertThat(identify(lookup, MediaKind.SHOW, "tmdb-show:949")).map(MediaRef::title).contains("The Office");
        assertThat(identify(lookup, MediaKind.SHOW, "tvdb-show:334824")).map(MediaRef::title).contains("Dark");
        assertThat(lookup.knows(ref(MediaKind.SHOW, "tmdb-movie:949"))).isFalse();
        assertThat(lookup.knows(ref(MediaKind.EPISODE, "imdb:tt0959621"))).isFalse();
        assertThat(identify(lookup, MediaKind.SHOW, "imdb:tt0113277")).isEmpty();
    }

    @Test
    void aNumberThatComesBackUnderAnotherKindIsNotBelieved() {
        desk.answers(200, "[{\"title\":\"Heat\",\"type\":\"show\",\"ids\":{\"imdb\":\"tt1\",\"tmdb\":949}}]");
        assertThat(identify(lookup, MediaKind.UNKNOWN, "tmdb-movie:949")).isEmpty();
    }

    @Test
    void whoAskedForOneTitleHearsOfItUnderItsNewId() {
        desk.site.world().moved("tt0113277", "tt9000001");
        assertThat(ids(identify(lookup, MediaKind.MOVIE, "imdb:tt0113277").orElseThrow()))
                .contains("imdb:tt9000001", "imdb:tt0113277");
    }

    @Test
    void aYearThatIsFarOffHidesNothing() {
        assertThat(search(lookup, MediaKind.MOVIE, "Heat", 1990)).hasSize(1);
        assertThat(search(lookup, MediaKind.UNKNOWN, "千と千尋の神隠し", null)).hasSize(1);
    }

    @Test
    void aWrongKeyIsForAPersonToMend() {
        asksAPersonFor("key", "wrong-key",
                () -> identify(MdblistDesk.lookup(desk, "wrong-key"), MediaKind.MOVIE, "imdb:tt0113277"));
    }

    @Test
    void theLastCallOfTheDayIsKnownToBeTheLast() {
        desk.site.quota().daily(1);
        assertThat(identify(lookup, MediaKind.MOVIE, "imdb:tt0113277")).isPresent();
        assertThat(desk.budget.until()).isEqualTo(Instant.parse("2026-11-26T00:00:00Z"));
    }

    @Test
    void aDayThatOtherProgramsUsedUpIsRememberedUntilMidnight() {
        desk.site.quota().daily(0);
        assertThat(later(() -> identify(lookup, MediaKind.MOVIE, "imdb:tt0113277")).after()).hasHours(12);
        assertThat(desk.budget.until()).isEqualTo(Instant.parse("2026-11-26T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"200|{}", "200|\"no\"", "200|{\"error\":\"Something new\"}",
            "400|{\"error\":\"Bad\"}"})
    void anAnswerOfTheWrongShapeIsTriedLater(int status, String json) {
        desk.answers(status, json);
        assertThat(later(() -> identify(lookup, MediaKind.MOVIE, "imdb:tt0113277"))).hasMessageContaining("MDBList");
    }

    @Test
    void rowsWithoutIdsOrOfOtherTypesAreLeftOut() {
        desk.answers(200, "[5,null,{\"ids\":null},{\"type\":\"person\",\"ids\":{\"imdb\":\"tt0113277\"}}]");
        assertThat(lookup.identify(List.of(ref(MediaKind.UNKNOWN, "imdb:tt0113277"), ref(MediaKind.MOVIE,
                "imdb:tt0078748")), Purpose.RUN)).allMatch(one -> one.isEmpty());
    }

    @Test
    void itsTestTellsWhoseKeyItIs() {
        var account = MdblistDesk.account(desk, MdblistDouble.KEY);
        assertThat(account.hindrance()).isEmpty();
        assertThat(account.probe(Account.household("mdblist"))).isEqualTo("MDBList as “anna”, 1000 calls a day");
        assertThat(MdblistDesk.account(desk, "").probe(Account.household("mdblist"))).contains("no key is set");
    }
}
