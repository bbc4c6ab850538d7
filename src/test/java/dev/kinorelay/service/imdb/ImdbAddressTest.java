package dev.kinorelay.service.imdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.ExternalId;
import java.net.URI;
import org.junit.jupiter.api.Test;

class ImdbAddressTest {

    private final ImdbAddress address = new ImdbAddress();

    @Test
    void knowsThePageOfItsOwnIdsOnly() {
        assertThat(address.of(ExternalId.parse("imdb:tt0113277")))
                .hasValue(URI.create("https://www.imdb.com/title/tt0113277/"));
        assertThat(address.of(ExternalId.parse("imdb:nm0000199"))).isEmpty();
        assertThat(address.of(ExternalId.parse("other:1"))).isEmpty();
    }

    @Test
    void readsTheAddressOfATitlesPageAndOfNoOther() {
        assertThat(address.read("https://m.imdb.com/de/title/TT0113277/reviews/?ref_=x"))
                .contains(ExternalId.imdb("tt0113277"));
        assertThat(address.read("https://www.imdb.com/title/tt0113277")).contains(ExternalId.imdb("tt0113277"));
        assertThat(address.read("https://www.imdb.com/name/nm0000199/")).isEmpty();
        assertThat(address.read("https://imdb.com.evil.test/title/tt0113277/")).isEmpty();
    }
}
