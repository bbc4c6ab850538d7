package dev.kinorelay.service.tmdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.ExternalId;
import java.net.URI;
import org.junit.jupiter.api.Test;

class TmdbAddressTest {

    private final TmdbAddress address = new TmdbAddress();

    @Test
    void knowsThePageOfItsOwnIdsOnly() {
        assertThat(address.of(ExternalId.parse("tmdb-show:1396")))
                .hasValue(URI.create("https://www.themoviedb.org/tv/1396"));
        assertThat(address.of(ExternalId.parse("tmdb-episode:5"))).isEmpty();
        assertThat(address.of(ExternalId.parse("other:1"))).isEmpty();
    }

    @Test
    void readsTheAddressOfATitlesPageAndOfNoOther() {
        assertThat(address.read("https://www.themoviedb.org/movie/949-heat?language=de"))
                .contains(ExternalId.parse("tmdb-movie:949"));
        assertThat(address.read("https://themoviedb.org/tv/1396")).contains(ExternalId.parse("tmdb-show:1396"));
        assertThat(address.read("https://www.themoviedb.org/person/1158")).isEmpty();
    }
}
