package dev.kinorelay.service.tmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinorelay.domain.Candidate;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Fault;
import dev.kinorelay.sandbox.tmdb.TmdbDouble;
import dev.kinorelay.service.Purpose;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TmdbLookupTest {

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    private static List<ExternalId> ids(String... ids) {
        return Arrays.stream(ids).map(ExternalId::parse).toList();
    }

    private static MediaRef ref(MediaKind kind, String... ids) {
        return new MediaRef(kind, ids(ids), null, null, null, null, null, Facts.NONE);
    }

    private static MediaRef episode(String show, Integer season, Integer number) {
        return new MediaRef(number == null ? MediaKind.SEASON : MediaKind.EPISODE, List.of(), null, null, null, season,
                number, Facts.NONE, ids(show));
    }

    private Optional<MediaRef> identify(MediaRef ref) {
        return desk.lookup.identify(List.of(ref), Purpose.RUN).getFirst();
    }

    private List<Candidate> search(MediaKind kind, String title, Integer year) {
        return desk.lookup.search(new MediaRef(kind, List.of(), title, null, year, null, null, Facts.NONE),
                Purpose.RUN);
    }

    @Test
    void oneCallTellsTmdbsIdOfAnImdbId() {
        assertThat(identify(ref(MediaKind.UNKNOWN, "imdb:tt0113277"))).hasValueSatisfying(heat -> {
            assertThat(heat.kind()).isEqualTo(MediaKind.MOVIE);
            assertThat(heat.ids()).isEqualTo(ids("imdb:tt0113277", "tmdb-movie:949"));
            assertThat(heat.title()).isEqualTo("Heat");
            assertThat(heat.year()).isEqualTo(1995);
        });
        assertThat(desk.calls()).isEqualTo(1);

        identify(ref(MediaKind.MOVIE, "imdb:tt0113277"));
        assertThat(desk.calls()).as("remembered").isEqualTo(1);
        assertThat(desk.keeps).containsEntry("find:tt0113277", Duration.ofDays(1));
    }

    @Test
    void aNumberOfAMovieIsNoNumberOfAShow() {
        desk.tmdb.films().show("A show with Heat's number", 2001, "tt7777777", 949, null, 1);

        assertThat(identify(ref(MediaKind.UNKNOWN, "tmdb-movie:949"))).map(MediaRef::ids)
                .hasValue(ids("imdb:tt0113277", "tmdb-movie:949"));
        assertThat(identify(ref(MediaKind.UNKNOWN, "tmdb-show:949"))).map(MediaRef::ids)
                .hasValue(ids("imdb:tt7777777", "tmdb-show:949"));
        assertThat(desk.kept).containsOnlyKeys("movie:949", "tv:949");
    }

    @Test
    void detailsTellTheRuntimeTheDirectorAndAllIds() {
        assertThat(identify(ref(MediaKind.SHOW, "tmdb-show:70523"))).hasValueSatisfying(
                dark -> assertThat(dark.ids()).isEqualTo(ids("imdb:tt5753856", "tmdb-show:70523", "tvdb-show:334824")));
        assertThat(identify(ref(MediaKind.MOVIE, "tmdb-movie:949"))).map(MediaRef::facts)
                .hasValueSatisfying(facts -> {
                    assertThat(facts.runtime()).isEqualTo(170);
                    assertThat(facts.directors()).containsExactly("Michael Mann");
                    assertThat(facts.genres()).containsExactly("Drama");
                });
    }

    @Test
    void tellsOfWhichShowAnEpisodeIs() {
        var dark = desk.tmdb.films().show("Dark", 2017, "tt5753856", 70523, 334824L, 10, 8, 8);
        String imdb = TmdbDouble.episodeImdb(dark, 2, 3);

        for (String id : List.of("imdb:" + imdb, "tvdb-episode:" + TmdbDouble.episodeTvdb(dark, 2, 3))) {
            assertThat(identify(ref(MediaKind.UNKNOWN, id))).hasValueSatisfying(episode -> {
                assertThat(episode.kind()).isEqualTo(MediaKind.EPISODE);
                assertThat(episode.show()).isEqualTo(ids("tmdb-show:70523"));
                assertThat(List.of(episode.season(), episode.episode())).containsExactly(2, 3);
            });
        }
        assertThat(identify(episode("tmdb-show:70523", 2, 3))).hasValueSatisfying(episode -> {
            assertThat(episode.id(ExternalId.IMDB)).contains(ExternalId.imdb(imdb));
            assertThat(episode.show()).isEqualTo(ids("tmdb-show:70523"));
        });
        assertThat(identify(episode("tmdb-show:70523", 2, null))).map(MediaRef::ids)
                .hasValue(ids("tmdb-season:7052302", "tvdb-season:33482402"));
        assertThat(identify(episode("tmdb-show:70523", 9, 1))).isEmpty();
    }

    @Test
    void aNumberOfTheTvdbMeansWhatItsNamespaceSays() {
        var show = desk.tmdb.films().show("Other", 2000, "tt8888888", 5, 12L, 1);
        long episode = TmdbDouble.episodeTvdb(show, 1, 1);
        desk.tmdb.films().show("Confusing", 2000, "tt8888889", 6, episode, 1);

        assertThat(identify(ref(MediaKind.UNKNOWN, "tvdb-show:" + episode))).map(MediaRef::title).hasValue("Confusing");
        assertThat(identify(ref(MediaKind.UNKNOWN, "tvdb-episode:" + episode))).map(MediaRef::title)
                .hasValue("Episode 1");
    }

    @Test
    void anIdThatMovedIsLookedForUnderTheOtherIds() {
        desk.tmdb.films().movie("Heat again", 1995, "tt0000042", 42);

        assertThat(identify(ref(MediaKind.MOVIE, "imdb:tt0000042", "tmdb-movie:999"))).map(MediaRef::ids)
                .hasValue(ids("imdb:tt0000042", "tmdb-movie:42"));
        assertThat(identify(ref(MediaKind.MOVIE, "imdb:tt0000043", "tmdb-movie:42"))).map(MediaRef::title)
                .hasValue("Heat again");
        assertThat(identify(ref(MediaKind.MOVIE, "tmdb-movie:999"))).as("404, code 34").isEmpty();
    }

    @Test
    void brokenIdsAreNotAsked() {
        for (String id : List.of("imdb:nm0000001", "imdb:tt1/../../x", "tmdb-movie:-1", "tmdb-movie:1a", "tvdb-show:0",
                "tvdb-movie:12")) {
            assertThat(desk.lookup.knows(ref(MediaKind.UNKNOWN, id))).as(id).isFalse();
            assertThat(identify(ref(MediaKind.UNKNOWN, id))).as(id).isEmpty();
        }
        assertThat(desk.calls()).isZero();
    }

    @Test
    void aYearThatIsNotRightIsLeftOut() {
        desk.tmdb.films().movie("Heat Wave", 1996, "tt0000096", 96);

        assertThat(search(MediaKind.MOVIE, "Heat", 1996)).extracting(one -> one.ref().title()).contains("Heat Wave",
                "Heat");
        assertThat(desk.kept).containsOnlyKeys("search:movie:heat (1996)", "search:movie:heat");
        assertThat(desk.keeps.values()).containsOnly(Duration.ofHours(1));
        assertThat(search(MediaKind.MOVIE, "heat", 1995)).hasSize(1);
    }

    @Test
    void ofWhatIsNotKnownToBeAMovieOrAShowBothAreOffered() {
        desk.tmdb.films().movie("Dark", 2005, "tt0000005", 4);

        assertThat(search(MediaKind.UNKNOWN, "Dark", null)).extracting(one -> one.ref().kind())
                .startsWith(MediaKind.MOVIE, MediaKind.SHOW);
    }

    @Test
    void aCloserLookTellsAllNames() {
        var closer = desk.lookup.closer(search(MediaKind.MOVIE, "Spirited Away", 2001), Purpose.RUN);

        assertThat(closer).singleElement().satisfies(one -> {
            assertThat(one.otherTitles()).contains("千と千尋の神隠し", "Chihiros Reise ins Zauberland");
            assertThat(one.ref().facts().runtime()).isEqualTo(125);
            assertThat(one.ref().facts().directors()).containsExactly("Hayao Miyazaki");
            assertThat(one.ref().id(ExternalId.IMDB)).isPresent();
            assertThat(one.poster().path()).isEqualTo("poster/p129.jpg");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "\"text\"", "{\"movie_results\":{},\"tv_results\":[]}", "{\"results\":[]}"})
    void anAnswerOfTheWrongShapeIsTroubleAndIsNotRemembered(String body) {
        desk.tmdb.faults().set(Fault.on("GET", "/3/find/.*")
                .answers(new Answer(200, Map.of("Content-Type", "application/json"), body)));

        assertThatThrownBy(() -> identify(ref(MediaKind.MOVIE, "imdb:tt0113277"))).isInstanceOf(TryLater.class)
                .hasMessage("TMDb's answer makes no sense: it lacks what was asked for (find).");
        assertThat(identify(ref(MediaKind.MOVIE, "imdb:tt0113277"))).isPresent();
    }

    @Test
    void rowsThatMakeNoSenseAreLeftOut() {
        desk.tmdb.faults().set(Fault.on("GET", "/3/search/movie").answers(new Answer(200,
                Map.of("Content-Type", "application/json"), """
                        {"page":1,"results":[null,7,{"title":"no id"},{"id":"949","title":"Heat"},{"id":0},
                        {"id":5,"title":null},{"id":949,"title":"Heat","release_date":""}],"total_pages":1}""")));

        assertThat(search(MediaKind.MOVIE, "Heat", null)).singleElement().satisfies(heat -> {
            assertThat(heat.ref().ids()).isEqualTo(ids("tmdb-movie:949"));
            assertThat(heat.ref().year()).isNull();
            assertThat(heat.poster()).isNull();
        });
    }

    @Test
    void anOutageIsNoAnswer() {
        desk.tmdb.faults().set(Fault.on("GET", "/3/.*").html(502));

        assertThatThrownBy(() -> identify(ref(MediaKind.MOVIE, "imdb:tt0113277"))).isInstanceOf(TryLater.class);
        assertThat(identify(ref(MediaKind.MOVIE, "imdb:tt0113277"))).isPresent();
    }
}
