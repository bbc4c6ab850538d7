package dev.kinorelay.service.imdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Fault;
import dev.kinorelay.sandbox.imdb.ImdbDouble;
import dev.kinorelay.service.Reading;
import dev.kinorelay.service.Since;
import dev.kinorelay.service.StraightGateway;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImdbReaderTest {

    private static final Account HOUSE = Account.household("imdb");
    private static final String LIST = "ls012345678";

    private final ImdbDouble imdb = ImdbDouble.start(0, InstantSource.system());
    private final ListSettings settings = new ListSettings(imdb.address().resolve("/"), 2);
    private final ImdbCalls calls = new ImdbCalls(settings, new StraightGateway());
    private final ImdbReader reader = new ImdbReader(calls, settings);
    private final List<Entry> entries = new ArrayList<>();

    @AfterEach
    void close() {
        imdb.close();
    }

    private Reading read(String asWritten) {
        entries.clear();
        return reader.read(HOUSE, reader.list(asWritten), Since.EVER, entries::add);
    }

    private NeedsAttention trouble(String asWritten) {
        return catchThrowableOfType(NeedsAttention.class, () -> read(asWritten));
    }

    private void answers(int status, String json) {
        imdb.faults().set(Fault.on(".*", ".*")
                .answers(new Answer(status, Map.of("Content-Type", "application/json"), json)));
    }

    private void five() {
        for (int i = 1; i <= 5; i++) {
            imdb.listing(LIST).movie("tt000000" + i, "Film " + i, 2000);
        }
    }

    @ParameterizedTest
    @CsvSource({"top, top250", "Top250, top250", "https://www.imdb.com/chart/top/?ref_=nv, top250",
            "https://www.imdb.com/chart/toptv, top250tv", "https://www.imdb.com/chart/bottom/, bottom100",
            "https://www.imdb.com/chart/boxoffice/, boxoffice", "moviemeter, moviemeter",
            "https://www.imdb.com/chart/tvmeter, tvmeter",
            "https://www.imdb.com/chart/top-english-movies/, top-english",
            "https://www.imdb.com/india/top-rated-tamil-movies/, top-tamil",
            "https://www.imdb.com/user/ur12345678/watchlist, ur12345678", "ur12345678, ur12345678",
            "https://www.imdb.com/user/p.qijh6hu7o4npd/watchlist/?ref_=x, p.qijh6hu7o4npd", "p.Ab3, ''",
            "https://www.imdb.com/list/watchlist, ''", "https://www.imdb.com/user/ur12345678/ratings/, ''",
            "https://example.org/list/ls012345678, ''", "https://www.imdb.com/title/tt0133093/, ''", "tt0133093, ''"})
    void aListIsCalledByItsIdOrTheNameOfItsChart(String written, String name) {
        assertThat(ImdbList.of(written).map(ImdbList::id).orElse("")).isEqualTo(name);
    }

    @Test
    void tellsOfEachTitleWhatPipelinesFilterBy() {
        imdb.listing(LIST).title("tt0944947", "tvSeries", "Game of Thrones", 2011)
                .episode("tt0959621", "tt0903747", 1, 1).title("tt1234567", "videoGame", "A game", 2020)
                .title("tt7654321", "tvSpecial", "A special", 2021);
        assertThat(read(LIST).extent()).isEqualTo(Reading.Extent.WHOLE);
        assertThat(entries).extracting(entry -> entry.ref().kind()).containsExactly(MediaKind.SHOW, MediaKind.EPISODE,
                MediaKind.UNKNOWN);
        var show = entries.getFirst();
        assertThat(show.ref().title()).isEqualTo("Game of Thrones");
        assertThat(show.ref().year()).isEqualTo(2011);
        assertThat(show.ref().facts().genres()).containsExactly("Drama");
        assertThat(show.ref().facts().publicRating()).isEqualTo(8.1);
        assertThat(show.ref().facts().runtime()).isEqualTo(136);
        assertThat(show.since()).isEqualTo(Instant.parse("2026-01-02T10:11:12Z"));
        var episode = entries.get(1).ref();
        assertThat(episode.show()).containsExactly(ExternalId.imdb("tt0903747"));
        assertThat(List.of(episode.season(), episode.episode())).containsExactly(1, 1);
    }

    @Test
    void aWatchlistIsFoundByEitherIdOfItsMember() {
        imdb.listing("ur12345678").movie("tt0133093", "The Matrix", 1999);
        imdb.profile("p.qijh6hu7o4npd", "ur12345678");
        assertThat(read("ur12345678").extent()).isEqualTo(Reading.Extent.WHOLE);
        assertThat(read("https://www.imdb.com/user/p.qijh6hu7o4npd/watchlist").extent())
                .isEqualTo(Reading.Extent.WHOLE);
        assertThat(entries).hasSize(1);
    }

    @Test
    void chartsAreReadInTheirOrder() {
        imdb.listing("TOP_RATED_MOVIES").movie("tt0111161", "The Shawshank Redemption", 1994)
                .movie("tt0068646", "The Godfather", 1972);
        imdb.listing("boxoffice").movie("tt0078748", "Alien", 1979);
        assertThat(read("top250").extent()).isEqualTo(Reading.Extent.WHOLE);
        assertThat(entries).extracting(Entry::rank).containsExactly(1, 2);
        assertThat(read("boxoffice").extent()).isEqualTo(Reading.Extent.WHOLE);
        assertThat(entries).hasSize(1);
    }

    @Test
    void privateAndMissingAreToldApart() {
        imdb.listing(LIST).hide();
        assertThat(trouble(LIST)).hasMessage("IMDb's list ls012345678 is private.");
        assertThat(trouble(LIST).remedy()).contains("make it public", "export");
        assertThat(trouble("ls099999999")).hasMessageContaining("ls099999999 is not there");
        assertThat(trouble("ur99999999")).hasMessageContaining("ur99999999 is not shown");
        assertThat(trouble("p.nobodyatall")).hasMessageContaining("p.nobodyatall is not there");
        assertThat(trouble(LIST)).matches(NeedsAttention::isOfShelf);
    }

    @Test
    void aListOfPeopleIsNamedAsOne() {
        imdb.listing(LIST).person().person().person();
        assertThat(read(LIST).note()).isEqualTo("IMDb's list ls012345678 holds no titles; it may be a list of people,"
                + " so nothing counts as taken off it.");
        imdb.listing(LIST).movie("tt0133093", "The Matrix", 1999);
        assertThat(read(LIST).note()).startsWith("3 of the 4 rows of IMDb's list ls012345678 are no titles");
        assertThat(entries).hasSize(1);
    }

    @Test
    void aListThatChangesWhileItIsReadIsNotWhole() {
        five();
        imdb.faults().set(Fault.on("POST", "/").nth(2)
                .cue(() -> imdb.listing(LIST).movie("tt0000006", "Film 6", 2000)));
        assertThat(read(LIST).note()).contains("the list changed while it was read");
    }

    @Test
    void pagesThatGoInACircleAreLeft() {
        five();
        var circle = "{\"data\":{\"list\":{\"titleListItemSearch\":{\"total\":5,\"pageInfo\":{\"hasNextPage\":true,"
                + "\"endCursor\":\"MA==\"},\"edges\":[{\"listItem\":{\"id\":\"tt0000001\"}}]}}}}";
        imdb.faults().set(Fault.on(".*", ".*")
                .answers(new Answer(200, Map.of("Content-Type", "application/json"), circle)).lasting());
        assertThat(read(LIST).note()).contains("IMDb did not say where page 3 begins");
    }

    @Test
    void rowsThatAreNotSentAreMissed() {
        answers(200, "{\"data\":{\"chartTitles\":{\"total\":250,\"edges\":[{\"node\":{\"id\":\"tt0000001\"}}]}}}");
        assertThat(read("top250").note()).contains("IMDb speaks of 250 rows and sent 1");
    }

    @Test
    void theWallBeforeImdbIsAnOutage() {
        five();
        imdb.faults().set(Fault.on(".*", ".*").answers(ImdbDouble.challenge()));
        assertThatThrownBy(() -> read(LIST)).isInstanceOf(TryLater.class);
        answers(403, "");
        assertThatThrownBy(() -> read(LIST)).isInstanceOf(TryLater.class).hasMessageContaining("The wall before IMDb");
        imdb.faults().set(Fault.on(".*", ".*").nth(2).answers(ImdbDouble.challenge()));
        assertThatThrownBy(() -> read(LIST)).isInstanceOf(TryLater.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"data\":{}}", "{\"data\":{\"list\":{}}}", "[]",
            "{\"data\":{\"list\":null},\"errors\":[{\"message\":\"Timeout\",\"extensions\":{\"code\":\"INTERNAL\"}}]}"})
    void anAnswerThatMakesNoSenseIsTriedLater(String json) {
        answers(200, json);
        assertThatThrownBy(() -> read(LIST)).isInstanceOf(TryLater.class);
    }

    @Test
    void aQuestionImdbNoLongerUnderstandsIsForAPersonToHear() {
        answers(400, "{\"errors\":[{\"message\":\"Cannot query field\",\"extensions\":"
                + "{\"code\":\"GRAPHQL_VALIDATION_FAILED\"}}]}");
        assertThat(trouble(LIST)).hasMessageContaining("no longer understands").matches(why -> !why.isOfShelf());
        answers(404, "{}");
        assertThat(trouble(LIST).field()).isEqualTo("url");
    }

    @Test
    void noAccountIsNeeded() {
        imdb.listing("TOP_RATED_MOVIES").movie("tt0111161", "The Shawshank Redemption", 1994);
        var account = new ImdbAccount(calls);
        assertThat(account.hindrance()).isEmpty();
        assertThat(account.isOfEach()).isFalse();
        assertThat(account.probe(HOUSE)).contains("no account is needed");
    }
}
