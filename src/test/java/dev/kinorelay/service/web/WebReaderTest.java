package dev.kinorelay.service.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.sandbox.web.WebDouble;
import dev.kinorelay.service.MemoryVault;
import dev.kinorelay.service.Reading;
import dev.kinorelay.service.Since;
import dev.kinorelay.service.StraightGateway;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebReaderTest {

    private final WebDouble web = WebDouble.start(0, InstantSource.system());
    private final Map<String, WebSettings.Mapping> lists = new HashMap<>();
    private final MemoryVault vault = new MemoryVault();
    private final List<Entry> entries = new ArrayList<>();

    @AfterEach
    void close() {
        web.close();
    }

    private WebReader reader() {
        return new WebReader(new WebSettings(lists), new WebPage(new StraightGateway()), vault);
    }

    private Reading read(String asWritten) {
        entries.clear();
        var reader = reader();
        return reader.read(Account.household("web"), reader.list(asWritten), Since.EVER, entries::add);
    }

    private Reading read(String type, String text) {
        web.file("/list", type, text);
        return read(web.at("/list"));
    }

    private NeedsAttention trouble(String asWritten) {
        return catchThrowableOfType(NeedsAttention.class, () -> read(asWritten));
    }

    private List<String> told() {
        return entries.stream().map(entry -> entry.ref().kind() + " " + entry.ref().ids() + " " + entry.ref().title()
                + " " + entry.ref().year()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "[{\"id\":1418998,\"imdb_id\":\"tt35450621\",\"title\":\"Karma\",\"release_year\":\"2026\","
                    + "\"clean_title\":\"/film/karma/\"}]|movie [imdb:tt35450621, tmdb-movie:1418998] Karma 2026",
            "[{\"id\":1635594,\"imdb_id\":\"\",\"title\":\"Ti Amo\",\"release_year\":\"\",\"clean_title\":\"/film/x/\"}]"
                    + "|movie [tmdb-movie:1635594] Ti Amo null",
            "[{\"id\":7,\"imdb_id\":\"tt0133093\",\"mediatype\":\"movie\"}]|movie [imdb:tt0133093] null null",
            "[{\"tvdbId\":81189}]|show [tvdb-show:81189] null null",
            "[{\"type\":\"show\",\"show\":{\"title\":\"Dark\",\"year\":2017,\"ids\":{\"imdb\":\"tt5753856\",\"tmdb\":70523}}}]"
                    + "|show [imdb:tt5753856, tmdb-show:70523] Dark 2017",
            "{\"shows\":[{\"tmdb_id\":1396,\"name\":\"Breaking Bad\"}]}|show [tmdb-show:1396] Breaking Bad null",
            "{\"results\":[{\"media_type\":\"tv\",\"tmdb\":5,\"first_air_date\":\"2001-02-03\"}]}"
                    + "|show [tmdb-show:5] null 2001",
            "[{\"tmdbId\":5,\"title\":\"Unknown kind\"}]|unknown [] Unknown kind null"})
    void understandsTheShapesOfJsonThatAreAbout(String json, String title) {
        assertThat(read("application/json", json).extent()).isEqualTo(Reading.Extent.WHOLE);
        assertThat(told()).containsExactly(title);
    }

    @Test
    void aTableIsReadByTheNamesInItsFirstLine() {
        assertThat(read("text/csv", "Position,Const,Title,Year,Title Type\n1,tt0133093,The Matrix,1999,Movie\n"
                + "2,tt5753856,Dark,2017,TV Series\n").extent()).isEqualTo(Reading.Extent.WHOLE);
        assertThat(told()).containsExactly("movie [imdb:tt0133093] The Matrix 1999", "show [imdb:tt5753856] Dark 2017");
        assertThat(entries).extracting(Entry::rank).containsExactly(1, 2);
        assertThat(read("text/plain", "imdb_id;title\ntt0133093;The Matrix\ntt57").note())
                .contains("it may have been cut off", "nothing counts as taken off it");
    }

    @Test
    void aFeedTellsOfTheLatestAndOnlyAdds() {
        assertThat(read("application/rss+xml", """
                <?xml version="1.0"?><rss version="2.0" xmlns:letterboxd="https://letterboxd.com"
                 xmlns:tmdb="https://themoviedb.org"><channel><title>anna</title>
                <item><title>Alien, 1979 - ★★★★</title><link>https://letterboxd.com/anna/film/alien/</link>
                <letterboxd:filmTitle>Alien</letterboxd:filmTitle><letterboxd:filmYear>1979</letterboxd:filmYear>
                <tmdb:movieId>348</tmdb:movieId></item>
                <item><title>The Matrix (1999)</title><link>https://www.imdb.com/title/tt0133093/</link>
                <category>movie</category></item></channel></rss>""").extent()).isEqualTo(Reading.Extent.ADDITIONS);
        assertThat(told()).containsExactly("movie [tmdb-movie:348] Alien 1979",
                "movie [imdb:tt0133093] The Matrix 1999");
    }

    @Test
    void aFeedFetchesNothingOfItsOwn() {
        assertThatThrownBy(() -> read("text/xml", "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a SYSTEM \""
                + web.at("/secret") + "\">]><rss><channel><item><title>&a;</title></item></channel></rss>"))
                .isInstanceOf(TryLater.class);
        assertThat(web.journal().count("GET", "/secret")).isZero();
    }

    @Test
    void aListOfTheSettingsIsCalledByItsNameAndSaysWhatStandsWhere() {
        web.file("/odd", "application/json", "{\"data\":{\"films\":[{\"nr\":603,\"was\":\"The Matrix\",\"vom\":1999}]},"
                + "\"total\":2}");
        lists.put("friends", new WebSettings.Mapping(web.at("/odd"), "data.films", null, "nr", null, "was", "vom", null,
                "movie"));
        assertThat(reader().list("friends")).isEqualTo(Shelf.list("friends"));
        assertThat(reader().list(web.at("/odd"))).isEqualTo(Shelf.list("friends"));
        assertThat(read("friends").note()).contains("it speaks of 2 rows and holds 1");
        assertThat(told()).containsExactly("movie [tmdb-movie:603] The Matrix 1999");
    }

    @Test
    void anAddressIsRememberedAndItsSecretsAreNotShown() {
        web.file("/list", "application/json", "[{\"imdb\":\"tt0133093\"}]");
        String secret = web.at("/list?token=hush-hush");
        Shelf shelf = reader().list(secret);
        assertThat(shelf.name()).startsWith("list:127.0.0.1~").doesNotContain("hush");
        assertThat(reader().read(Account.household("web"), shelf, Since.EVER, entries::add).extent())
                .isEqualTo(Reading.Extent.WHOLE);
        assertThat(trouble(web.at("/gone?token=hush-hush"))).hasMessageContaining("127.0.0.1 is not there (404)")
                .hasMessageNotContaining("hush");
    }

    @Test
    void aListThatLeadsElsewhereIsFollowedAndLookedAtAgain() {
        web.file("/new", "application/json", "[{\"imdb\":\"tt0133093\"}]").leads("/old", 301, "/new")
                .leads("/local", 302, "file:///etc/passwd").leads("/circle", 302, "/circle")
                .leads("/user", 302, "http://me:pw@127.0.0.1/x").leads("/mute", 304, "");
        assertThat(read(web.at("/old")).extent()).isEqualTo(Reading.Extent.WHOLE);
        assertThat(trouble(web.at("/local"))).hasMessageContaining("http://");
        assertThat(trouble(web.at("/user"))).hasMessageContaining("a name or a password");
        assertThat(trouble(web.at("/circle"))).hasMessageContaining("more than 5 times");
        assertThat(web.journal().count("GET", "/circle")).isEqualTo(6);
    }

    @Test
    void whatIsNoListSaysWhatItIs() {
        assertThat(catchThrowableOfType(NeedsAttention.class, () -> read("text/html", "<!DOCTYPE html><html></html>")))
                .hasMessageContaining("is a web page").matches(NeedsAttention::isOfShelf);
        web.refuses("/closed", 403).refuses("/teapot", 418);
        assertThat(trouble(web.at("/closed"))).hasMessageContaining("not shown to Kinorelay (403)");
        assertThat(trouble(web.at("/teapot"))).hasMessageContaining("refuses to be read (418)");
        assertThat(read("application/json", "{\"people\":[1,2]}").note()).contains("its rows stand where they are not");
        assertThat(read("application/json", "[{\"nconst\":\"nm0000206\"},{\"imdb\":\"tt0133093\"}]").note())
                .startsWith("1 of the 2 rows of The list at 127.0.0.1 tell neither an id nor a name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://letterboxd.com/anna/list/summer/", "https://boxd.it/abc",
            "http://www.letterboxd.com/anna/watchlist/", "anna/list/summer-nights", "anna/watchlist"})
    void aListOfLetterboxdsNamesTheTwoWaysOut(String address) {
        var refused = trouble(address);
        assertThat(refused).hasMessageContaining("Letterboxd does not let programs read its pages")
                .matches(NeedsAttention::isOfShelf);
        assertThat(refused.remedy()).contains("Export your data", "list-radarr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"imdb\":\"tt0133093\"},{\"imd", "{\"movies\":[", "<rss><channel><item><title>A"})
    void whatBreaksOffIsTriedLater(String text) {
        assertThatThrownBy(() -> read("application/octet-stream", text)).isInstanceOf(TryLater.class);
    }

    @Test
    void noAccountIsNeeded() {
        var account = new WebAccount(new WebSettings(null));
        assertThat(account.hindrance()).isEmpty();
        assertThat(account.probe(Account.household("web"))).contains("0 are named in the settings");
    }
}
