package dev.kinorelay.service.trakt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Person;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.sandbox.trakt.TraktDouble;
import dev.kinorelay.service.Reading;
import dev.kinorelay.service.Since;
import dev.kinorelay.service.StraightGateway;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class TraktListsTest {

    private static final Account HOUSE = new Account(Person.ME, "trakt-lists", "trakt");

    private final Anna anna = new Anna();
    private final List<Entry> entries = new ArrayList<>();

    @AfterEach
    void close() {
        anna.close();
    }

    /** An app in the settings, and nobody connected. */
    private Desk desk(String... more) {
        var environment = new MockEnvironment().withProperty("TRAKT_CLIENT_ID", TraktDouble.CLIENT_ID);
        for (int i = 0; i < more.length; i += 2) {
            environment.setProperty(more[i], more[i + 1]);
        }
        return new Desk(new StraightGateway(), environment, anna.trakt.address(), anna.trakt.address());
    }

    private Reading read(Desk desk, Account account, String asWritten) {
        entries.clear();
        return desk.reader.read(account, desk.reader.list(asWritten), Since.EVER, entries::add);
    }

    private NeedsAttention trouble(Account account, String asWritten) {
        return catchThrowableOfType(NeedsAttention.class,
                () -> read(account.equals(HOUSE) ? desk() : anna.desk, account,
                        asWritten));
    }

    @ParameterizedTest
    @CsvSource({"trending:movies, trending-movies", "popular-shows, popular-shows", "Trending:Movies, trending-movies",
            "anticipated:movies:50, anticipated-movies-50", "https://trakt.tv/movies/trending, trending-movies",
            "https://trakt.tv/shows/watched/weekly, watched-shows", "boxoffice:movies, boxoffice-movies",
            "recommended:movies, recommended-movies", "boxoffice:shows, ''", "55, 55",
            "https://trakt.tv/lists/55?x=1, 55", "sean/watchlist, sean~watchlist",
            "https://trakt.tv/users/sean/watchlist?sort=rank, sean~watchlist",
            "https://trakt.tv/users/sean/history, ''",
            "https://trakt.tv/users/sean, ''", "https://example.org/users/sean/lists/x, ''", "trending, ''"})
    void aListIsCalledByItsMemberItsNumberOrWhatTraktCallsIt(String written, String name) {
        assertThat(TraktList.of(written).map(list -> list.shelf().name().substring(5)).orElse("")).isEqualTo(name);
    }

    @Test
    void anAppIsEnoughForWhatIsOpenToEverybody() {
        anna.place(Shelf.WATCHLIST, 7);
        assertThat(read(desk(), HOUSE, "anna/watchlist").extent()).isEqualTo(Reading.Extent.WHOLE);
        assertThat(entries).hasSize(1);
        var list = anna.trakt.lists().of("ben", "summer").add(anna.title(1));
        assertThat(read(desk(), HOUSE, String.valueOf(list.number())).extent()).isEqualTo(Reading.Extent.WHOLE);
        assertThat(entries).hasSize(1);
    }

    @Test
    void ofTraktsOwnListsTwentyAreReadUnlessMoreAreWanted() {
        var titles = IntStream.rangeClosed(1, 60).mapToObj(anna::title).toList();
        for (String name : List.of("trending", "popular", "anticipated", "watched", "favorited", "boxoffice")) {
            anna.trakt.lists().made("movies/" + name, titles);
        }
        for (String name : List.of("trending", "popular", "anticipated", "watched", "recommended")) {
            assertThat(read(desk(), HOUSE, name + ":movies").extent()).as(name).isEqualTo(Reading.Extent.WHOLE);
            assertThat(entries).as(name).hasSize(20).allMatch(entry -> entry.ref().kind() == MediaKind.MOVIE);
            assertThat(entries.getLast().rank()).isEqualTo(20);
        }
        read(desk("TRAKT_SPECIAL_ITEMS_LIMIT", "5"), HOUSE, "trending:movies");
        assertThat(entries).hasSize(5);
        read(desk(), HOUSE, "trending:movies:50");
        assertThat(entries).hasSize(50);
        read(desk(), HOUSE, "boxoffice:movies");
        assertThat(entries).hasSize(10);
    }

    @Test
    void anEmptyListOfTraktsOwnTakesNothingAway() {
        assertThat(read(desk(), HOUSE, "trending:shows").note())
                .isEqualTo(
                        "Trakt's list trending:shows is empty, so nothing counts as taken off it. Check that it is the"
                                + " right one.");
    }

    @Test
    void whatIsHiddenIsShownToItsOwnerAlone() {
        anna.trakt.lists().of("anna", "secret").add(anna.title(1)).hide();
        assertThat(read(anna.desk, Desk.ME, "anna/secret").extent()).isEqualTo(Reading.Extent.WHOLE);
        assertThat(trouble(HOUSE, "anna/secret")).hasMessageContaining("anna/secret is not there (404)")
                .hasMessageContaining("renamed").matches(NeedsAttention::isOfShelf);
        anna.trakt.member("carl").locked(true);
        assertThat(trouble(HOUSE, "carl/watchlist")).hasMessageContaining("nobody but its owner and friends (401)")
                .matches(NeedsAttention::isOfShelf);
    }

    @Test
    void peopleOnAListAreNoTitlesAndHideNone() {
        var list = anna.trakt.lists().of("ben", "crew").person().person();
        assertThat(read(desk(), HOUSE, "ben/crew").note()).contains("it is a list of people");
        list.add(anna.title(1));
        assertThat(read(desk(), HOUSE, "ben/crew").extent()).isEqualTo(Reading.Extent.WHOLE);
        assertThat(entries).hasSize(1);
    }

    @Test
    void anAppThatIsGoneIsTheAccountsTrouble() {
        anna.trakt.app().gone(true);
        assertThat(trouble(HOUSE, "ben/crew")).matches(why -> !why.isOfShelf());
        assertThat(trouble(HOUSE, "trending:movies").field()).isEqualTo("client_id");
    }
}
