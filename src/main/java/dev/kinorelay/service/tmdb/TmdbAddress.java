package dev.kinorelay.service.tmdb;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.service.Address;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class TmdbAddress implements Address {

    private static final Map<String, String> PAGES = Map.of("tmdb-movie", "https://www.themoviedb.org/movie/",
            "tmdb-show",
            "https://www.themoviedb.org/tv/");

    @Override
    public String site() {
        return "TMDB";
    }

    @Override
    public Optional<URI> of(ExternalId id) {
        return id.value().matches("\\d{1,18}")
                ? Optional.ofNullable(PAGES.get(id.namespace())).map(page -> URI.create(page + id.value()))
                : Optional.empty();
    }
}
