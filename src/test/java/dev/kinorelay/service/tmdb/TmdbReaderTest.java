package dev.kinorelay.service.tmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Entry;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Fault;
import dev.kinorelay.sandbox.tmdb.Film;
import dev.kinorelay.service.Reading;
import dev.kinorelay.service.Since;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class TmdbReaderTest {

    private final Desk desk = new Desk();
    private final List<Entry> entries = new ArrayList<>();

    @AfterEach
    void close() {
        desk.close();
    }

    private Reading read(String asWritten) {
        entries.clear();
        return desk.reader.read(Account.household("tmdb"), desk.reader.list(asWritten), Since.EVER, entries::add);
    }

    private NeedsAttention trouble(String asWritten) {
        return catchThrowableOfType(NeedsAttention.class, () -> read(asWritten));
    }

    private List<Film> films(int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(number -> desk.tmdb.films().movie("Film " + number, 2000, null, 50_000 + number)).toList();
    }

    private void answers(int status, String json) {
        desk.tmdb.faults().set(Fault.on(".*", ".*")
                .answers(new Answer(status, Map.of("Content-Type", "application/json"), json)));
    }

    @ParameterizedTest
    @CsvSource({"popular:movies, popular-movies", "Top-Rated-Shows, top-rated-shows", "trending:movies:100,"
            + " trending-movies-100", "https://www.themoviedb.org/movie/now-playing, now-playing-movies",
            "https://www.themoviedb.org/tv/top-rated?language=de, top-rated-shows",
            "https://www.themoviedb.org/movie, popular-movies", "now_playing:movies, now-playing-movies",
            "collection:10, collection-10", "https://www.themoviedb.org/collection/10-star-wars-collection,"
                    + " collection-10",
            "now-playing:shows, ''", "https://www.themoviedb.org/movie/603-the-matrix, ''", "popular, ''"})
    void aListIsCalledByItsNumberOrTheNameOfItsChart(String written, String name) {
        assertThat(TmdbList.of(written).map(list -> list.shelf().name().substring(5)).orElse("")).isEqualTo(name);
    }

    @Test
    void ofAChartTwentyAreReadUnlessMoreAreWanted() {
        desk.tmdb.films().list("movie/popular", films(70));
        assertThat(read("popular:movies").extent()).isEqualTo(Reading.Extent.WHOLE);
        assertThat(entries).hasSize(20);
        assertThat(desk.calls()).isEqualTo(1);
        assertThat(read("popular:movies:50").extent()).isEqualTo(Reading.Extent.WHOLE);
        assertThat(entries).hasSize(50).last().extracting(Entry::rank).isEqualTo(50);
    }

    @Test
    void aCollectionIsItsFilmsAndAListMayHoldShows() {
        var films = films(3);
        desk.tmdb.films().list("collection/10", films);
        assertThat(read("collection:10").extent()).isEqualTo(Reading.Extent.WHOLE);
        assertThat(entries).hasSize(3);
        var dark = desk.tmdb.films().show("Dark", 2017, null, 60_001, null);
        desk.tmdb.films().list("list/1", List.of(films.getFirst(), dark));
        assertThat(read("1").extent()).isEqualTo(Reading.Extent.WHOLE);
        assertThat(entries).extracting(entry -> entry.ref().ids().getFirst())
                .containsExactly(ExternalId.parse("tmdb-movie:50001"), ExternalId.parse("tmdb-show:60001"));
    }

    @Test
    void privateMissingAndAWrongKeyAreToldApart() {
        answers(401, "{\"success\":false,\"status_code\":39,\"status_message\":\"This resource is private.\"}");
        assertThat(trouble("8136")).hasMessage("TMDb's list 8136 is private (401).").matches(NeedsAttention::isOfShelf);
        assertThat(trouble("8137")).hasMessageContaining("8137 is not there (404)").matches(NeedsAttention::isOfShelf);
        desk.sitDown("wrong", new MockEnvironment());
        assertThat(trouble("8136").field()).isEqualTo("kinorelay.tmdb.key");
    }

    @Test
    void aListThatIsNotAsItSaysIsNotWhole() {
        answers(200, "{\"items\":[{\"id\":1,\"media_type\":\"movie\"}],\"item_count\":2,\"total_pages\":1}");
        assertThat(read("8136").note()).contains("TMDb speaks of 2 rows and sent 1");
        answers(200, "{\"items\":[{\"id\":1,\"media_type\":\"person\"}],\"item_count\":1}");
        assertThat(read("8136").note()).contains("it may be a list of people");
        answers(200, "{\"items\":[{\"id\":1,\"media_type\":\"movie\"},{\"id\":1,\"media_type\":\"movie\"}],"
                + "\"item_count\":2}");
        assertThat(read("8136").note()).contains("TMDb sent a row twice");
    }

    @Test
    void aKeyIsEnough() {
        var account = new TmdbAccount(desk.key, desk.calls);
        desk.tmdb.films().list("trending/movie/week", films(1));
        assertThat(account.hindrance()).isEmpty();
        assertThat(account.probe(Account.household("tmdb"))).contains("public lists and charts");
        desk.sitDown("", new MockEnvironment());
        assertThat(new TmdbAccount(desk.key, desk.calls).hindrance()).isPresent();
    }
}
