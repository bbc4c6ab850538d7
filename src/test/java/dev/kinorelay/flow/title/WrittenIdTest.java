package dev.kinorelay.flow.title;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.service.Address;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenIdTest {

    private final WrittenId written = new WrittenId(List.of(new Address() {

        @Override
        public String site() {
            return "Films";
        }

        @Override
        public Optional<URI> of(ExternalId id) {
            return Optional.empty();
        }

        @Override
        public Optional<ExternalId> read(String page) {
            return page.startsWith("https://films.test/") ? Optional.of(ExternalId.parse("tmdb-show:5"))
                    : Optional.empty();
        }
    }));

    @ParameterizedTest
    @CsvSource(textBlock = """
            tt0111161,                imdb:tt0111161,  UNKNOWN
            ' TT0111161 ',            imdb:tt0111161,  UNKNOWN
            imdb:tt0111161,           imdb:tt0111161,  UNKNOWN
            tmdb-movie:278,           tmdb-movie:278,  MOVIE
            tmdb-tv:1396,             tmdb-show:1396,  SHOW
            tvdb-episode:5,           tvdb-episode:5,  EPISODE
            https://films.test/5,     tmdb-show:5,     SHOW
            """)
    void readsAnIdHoweverItIsWritten(String text, String id, MediaKind kind) {
        var decision = written.read(text);
        assertThat(decision.ids()).containsExactly(ExternalId.parse(id));
        assertThat(decision.kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"the first one", "tt1", "278", "letterboxd-movie:5", "tmdb-movie:x", "https://other.test/5"})
    void saysWhatItCannotRead(String text) {
        assertThatExceptionOfType(NeedsAttention.class).isThrownBy(() -> written.read(text))
                .withMessage("'" + text + "' is no id that is known here");
    }

    @Test
    void saysWhenNothingWasEntered() {
        assertThatExceptionOfType(NeedsAttention.class).isThrownBy(() -> written.read(null))
                .withMessage("No id was entered");
    }
}
