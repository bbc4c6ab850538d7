package dev.kinorelay.service.imdb;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.service.Address;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Component
class ImdbAddress implements Address {

    private static final Pattern PAGE = Pattern.compile(
            "https?://(?:[a-z]+\\.)?imdb\\.com/(?:[a-z-]+/)*title/(tt\\d{5,12})(?:[/?#].*)?", Pattern.CASE_INSENSITIVE);

    @Override
    public String site() {
        return "IMDb";
    }

    @Override
    public Optional<URI> of(ExternalId id) {
        return id.namespace().equals(ExternalId.IMDB) && id.value().matches("tt\\d{5,12}")
                ? Optional.of(URI.create("https://www.imdb.com/title/" + id.value() + "/"))
                : Optional.empty();
    }

    /** Of phones, of other languages and of a part of the title's pages too. */
    @Override
    public Optional<ExternalId> read(String page) {
        var found = PAGE.matcher(page);
        return found.matches() ? Optional.of(ExternalId.imdb(found.group(1).toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }
}
