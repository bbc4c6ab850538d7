package dev.kinorelay.flow.title;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.Candidate;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.Facts;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RiddleTest {

    private final Riddle riddle = new Riddle(film("Alien", 1986));

    @Test
    void whatSeveralLookUpsOfferIsShownOnce() {
        offer(film("Alien", 1979, "imdb:tt0078748"), film("Alien", 1979, "tmdb-movie:348"));
        offer(film("ALIEN", 1979, "tvdb-movie:3348"), film("Another name of it", 1980, "imdb:tt0078748"));
        assertThat(riddle.offers()).extracting(offer -> offer.candidate().ref().ids().toString())
                .containsExactly("[imdb:tt0078748]");
    }

    @Test
    void whatTheIdsTellApartIsShownTwice() {
        offer(film("Alien", 1979, "imdb:tt0078748"), film("Alien", 1979, "imdb:tt9999999"));
        offer(film("Alien", 1980, "tmdb-movie:1"));
        assertThat(riddle.offers()).hasSize(3);
    }

    private void offer(MediaRef... refs) {
        riddle.offer(Stream.of(refs).map(ref -> new Riddle.Offer(Candidate.of(ref), "near")).toList());
    }

    private static MediaRef film(String title, int year, String... ids) {
        List<ExternalId> known = Stream.of(ids).map(ExternalId::parse).toList();
        return new MediaRef(MediaKind.MOVIE, known, title, null, year, null, null, Facts.NONE);
    }
}
