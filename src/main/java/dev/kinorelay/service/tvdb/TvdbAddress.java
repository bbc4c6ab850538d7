package dev.kinorelay.service.tvdb;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.service.Address;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class TvdbAddress implements Address {

    private static final Map<String, String> PAGES = Map.of("tvdb-movie", "https://www.thetvdb.com/dereferrer/movie/",
            "tvdb-show",
            "https://www.thetvdb.com/dereferrer/series/");

    @Override
    public String site() {
        return "TheTVDB";
    }

    @Override
    public Optional<URI> of(ExternalId id) {
        return id.value().matches("\\d{1,18}")
                ? Optional.ofNullable(PAGES.get(id.namespace())).map(page -> URI.create(page + id.value()))
                : Optional.empty();
    }
}
