package dev.kinorelay.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToldTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @ParameterizedTest
    @CsvSource({"2011–2019, 2011", "2008-, 2008", "1999, 1999", "1999-03-31, 1999", "N/A,", "12345,", "'',", "3000,"})
    void takesTheFirstYear(String written, Integer year) {
        assertThat(Told.year(written)).isEqualTo(year);
    }

    @ParameterizedTest
    @CsvSource({"136 min, 136", "136, 136", "2h 16min, 136", "2h16min, 136", "1 h 5 m, 65", "2 hours, 120", "N/A,",
            "0 min,", "S,"})
    void countsMinutes(String written, Integer minutes) {
        assertThat(Told.minutes(written)).isEqualTo(minutes);
    }

    @Test
    void whatSaysNothingIsNothing() {
        assertThat(Told.text(JSON.textNode("N/A"))).isNull();
        assertThat(Told.text(JSON.textNode(" "))).isNull();
        assertThat(Told.text(JSON.nullNode())).isNull();
        assertThat(Told.text(MissingNode.getInstance())).isNull();
        assertThat(Told.text(JSON.objectNode())).isNull();
        assertThat(Told.list(JSON.textNode("Crime, Drama"))).isEqualTo(List.of("Crime", "Drama"));
        assertThat(Told.list(JSON.textNode("N/A"))).isEmpty();
    }

    @Test
    void aNumberMeansSomethingWithinItsKindOnly() {
        assertThat(Told.number("tmdb", MediaKind.MOVIE, JSON.numberNode(949)))
                .contains(new ExternalId("tmdb-movie", "949"));
        assertThat(Told.number("tmdb", MediaKind.SHOW, JSON.textNode("949")))
                .contains(new ExternalId("tmdb-show", "949"));
        assertThat(Told.number("tmdb", MediaKind.UNKNOWN, JSON.numberNode(949))).isEmpty();
        assertThat(Told.number("tmdb", MediaKind.MOVIE, JSON.numberNode(0))).isEmpty();
        assertThat(Told.number("tmdb", MediaKind.MOVIE, JSON.textNode("heat"))).isEmpty();
        assertThat(Told.imdb("nm0000001")).isEmpty();
    }

    @Test
    void nothingThatAnAddressCouldMistakeIsLeftInIt() {
        assertThat(Told.encoded("a b+c:d!*'()/?&=#é")).isEqualTo("a%20b%2Bc%3Ad%21%2A%27%28%29%2F%3F%26%3D%23%C3%A9");
    }
}
