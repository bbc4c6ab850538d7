package dev.kinorelay.web.addon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTest {

    @Test
    void readsWhatAClientWrites() {
        assertThat(Asked.read("catalog/movie/watchlist.json"))
                .contains(new Asked("catalog", "movie", "watchlist", Map.of()));
        assertThat(Asked.read("catalog/movie/list%3ARainy%20evenings/search=the%20matrix&skip=100.json"))
                .contains(new Asked("catalog", "movie", "list:Rainy evenings",
                        Map.of("search", "the matrix", "skip", "100")));
        assertThat(Asked.read("meta/series/tt0944947%3A1%3A1.json").orElseThrow().id()).isEqualTo("tt0944947:1:1");
    }

    @Test
    void readsWordsWithSlashesSignsAndOtherLetters() {
        assertThat(Asked.read("catalog/movie/watchlist/search=face%2Foff%20100%25%20%26%20more.json").orElseThrow()
                .extra("search")).isEqualTo("face/off 100% & more");
        assertThat(Asked.read("catalog/movie/watchlist/search=am%C3%A9lie+2.json").orElseThrow().extra("search"))
                .isEqualTo("amélie 2");
        assertThat(Asked.read("catalog/movie/list%3AA+B.json").orElseThrow().id()).isEqualTo("list:A+B");
    }

    @Test
    void takesWhatIsNoNumberForNone() {
        assertThat(Asked.read("catalog/movie/watchlist/skip=many.json").orElseThrow().skip()).isZero();
        assertThat(Asked.read("catalog/movie/watchlist/skip=-5.json").orElseThrow().skip()).isZero();
        assertThat(Asked.read("catalog/movie/watchlist/skip=99999999999.json").orElseThrow().skip()).isZero();
        assertThat(Asked.read("catalog/movie/watchlist/genre=&x.json").orElseThrow().extra("genre")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "manifest.json", "catalog/movie/watchlist", "catalog/movie.json",
            "a/b/c/d/e.json", "catalog/movie/%zz.json", "catalog/movie/x/search=%.json"})
    void seesWhatIsNoQuestion(String path) {
        assertThat(Asked.read(path)).isEmpty();
    }
}
