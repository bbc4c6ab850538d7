package dev.kinorelay.service.tmdb;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.service.Address;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Component
class TmdbAddress implements Address {

    private static final Map<String, String> PAGES = Map.of("tmdb-movie", "https://www.themoviedb.org/movie/",
            "tmdb-show", "https://www.themoviedb.org/tv/");
    private static final Pattern PAGE = Pattern
            .compile("https?://(?:www\\.)?themoviedb\\.org/(movie|tv)/(\\d{1,9})(?:[-/?#].*)?",
                    Pattern.CASE_INSENSITIVE);

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

    @Override
    public Optional<ExternalId> read(String page) {
        var found = PAGE.matcher(page);
        return !found.matches() ? Optional.empty()
                : Optional.of(new ExternalId(found.group(1).equalsIgnoreCase("tv") ? "tmdb-show" : "tmdb-movie",
                        found.group(2)));
    }
}
