package dev.kinorelay.service.tvdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinorelay.domain.ExternalId;
import java.net.URI;
import org.junit.jupiter.api.Test;

class TvdbAddressTest {

    private final TvdbAddress address = new TvdbAddress();

    @Test
    void knowsThePageOfItsOwnIdsOnly() {
        assertThat(address.of(ExternalId.parse("tvdb-show:81189")))
                .hasValue(URI.create("https://www.thetvdb.com/dereferrer/series/81189"));
        assertThat(address.of(ExternalId.parse("tvdb-episode:5"))).isEmpty();
        assertThat(address.of(ExternalId.parse("other:1"))).isEmpty();
    }
}
