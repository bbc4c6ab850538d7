package dev.kinorelay.service.trakt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.ExternalId;
import java.net.URI;
import org.junit.jupiter.api.Test;

class TraktAddressTest {

    private final TraktAddress address = new TraktAddress();

    @Test
    void knowsThePageOfItsOwnIdsOnly() {
        assertThat(address.of(ExternalId.parse("trakt-movie:12"))).hasValue(URI.create("https://trakt.tv/movies/12"));
        assertThat(address.of(ExternalId.parse("trakt-movie:x"))).isEmpty();
        assertThat(address.of(ExternalId.parse("other:1"))).isEmpty();
    }
}
