package dev.kinorelay.service.tmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinorelay.domain.Details;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Picture;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.sandbox.Answer;
import dev.kinorelay.sandbox.Fault;
import dev.kinorelay.service.Purpose;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TmdbStoriesTest {

    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    private Optional<Details> tell(MediaKind kind, String id) {
        return desk.stories.tell(MediaRef.of(kind, ExternalId.parse(id), null, null), Purpose.PERSON);
    }

    @Test
    void tellsAllThereIsOfAMovie() {
        assertThat(tell(MediaKind.MOVIE, "imdb:tt0113277")).hasValueSatisfying(heat -> {
            assertThat(heat.overview()).isEqualTo("What happens in Heat.");
            assertThat(heat.tagline()).isNull();
            assertThat(heat.languages()).containsExactly("English");
            assertThat(heat.cast()).extracting(Details.Credit::role).containsExactly("The Hero");
            assertThat(heat.crew()).as("no drivers").extracting(Details.Credit::name).containsExactly("Michael Mann");
            assertThat(heat.cast().getFirst().portrait().path()).isEqualTo("profile/f1049.jpg");
            assertThat(heat.poster().path()).isEqualTo("poster/p949.jpg");
            assertThat(heat.backdrop().path()).isEqualTo("backdrop/b949.jpg");
            assertThat(heat.ref().facts().publicRating()).isEqualTo(7.5);
            assertThat(heat.collection()).isNull();
        });
    }

    @Test
    void tellsTheSeasonsOfAShowAndOfAnEpisode() {
        assertThat(tell(MediaKind.SHOW, "tmdb-show:70523")).hasValueSatisfying(
                dark -> assertThat(dark.seasons()).extracting(Details.SeasonLine::episodes).containsExactly(10, 8, 8));
        var episode = new MediaRef(MediaKind.EPISODE, List.of(), null, null, null, 1, 2, Facts.NONE,
                List.of(ExternalId.parse("tmdb-show:70523")));
        assertThat(desk.stories.tell(episode, Purpose.PERSON)).hasValueSatisfying(second -> {
            assertThat(second.ref().title()).isEqualTo("Episode 2");
            assertThat(second.backdrop().path()).isEqualTo("still/e705230102.jpg");
        });
    }

    @Test
    void hasNothingToTellOfWhatItDoesNotKnow() {
        assertThat(tell(MediaKind.MOVIE, "imdb:tt0099999")).isEmpty();
        assertThat(tell(MediaKind.MOVIE, "tmdb-movie:99999")).isEmpty();
        assertThat(tell(MediaKind.MOVIE, "letterboxd:heat")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"poster/p949.jpg, 100, w185", "poster/p949.jpg, 186, w342", "poster/p949.jpg, 9000, w500",
            "backdrop/b949.jpg, 780, w780", "profile/f1.jpg, 185, w185", "profile/f1.jpg, 200, h632",
            "still/e1.jpg, 300, w300"})
    void picturesComeInTheSmallestSizeThatIsWideEnough(String path, int width, String size) throws IOException {
        try (var picture = desk.stories.picture(new Picture("tmdb", path), width).orElseThrow()) {
            assertThat(picture.readNBytes(3)).containsExactly(0xff, 0xd8, 0xff);
        }
        assertThat(desk.tmdb.journal().lines().getLast().call().path())
                .isEqualTo("/t/p/" + size + path.substring(path.indexOf('/')));
        assertThat(desk.tmdb.journal().lines().getLast().call().query()).as("no key").isEmpty();
    }

    @Test
    void aPictureThatIsGoneOrNoneOfTmdbsIsNoPicture() throws IOException {
        assertThat(desk.stories.picture(new Picture("tmdb", "poster/gone.jpg"), 185)).isEmpty();
        int calls = desk.calls();
        for (Picture other : List.of(new Picture("omdb", "poster/p949.jpg"), new Picture("tmdb", "../../3/movie/1"),
                new Picture("tmdb", "poster/../x.jpg"), new Picture("tmdb", "https://evil.example/x.jpg"))) {
            assertThat(desk.stories.picture(other, 185)).isEmpty();
        }
        assertThat(desk.calls()).isEqualTo(calls);
    }

    @Test
    void aPageInPlaceOfAPictureIsTrouble() {
        desk.tmdb.faults().set(Fault.on("GET", "/t/p/.*")
                .answers(new Answer(200, Map.of("Content-Type", "application/json"), "{}")));

        assertThatThrownBy(() -> desk.stories.picture(new Picture("tmdb", "poster/p949.jpg"), 185))
                .isInstanceOf(TryLater.class);
    }
}
