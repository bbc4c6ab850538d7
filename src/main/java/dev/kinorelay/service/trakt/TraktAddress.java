package dev.kinorelay.service.trakt;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.service.Address;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class TraktAddress implements Address {

    private static final Map<String, String> PAGES = Map.of("trakt-movie", "https://trakt.tv/movies/", "trakt-show",
            "https://trakt.tv/shows/");

    @Override
    public String site() {
        return "Trakt";
    }

    @Override
    public Optional<URI> of(ExternalId id) {
        return id.value().matches("\\d{1,18}")
                ? Optional.ofNullable(PAGES.get(id.namespace())).map(page -> URI.create(page + id.value()))
                : Optional.empty();
    }
}
