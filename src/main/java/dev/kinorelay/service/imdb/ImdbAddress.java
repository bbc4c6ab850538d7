package dev.kinorelay.service.imdb;

import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.service.Address;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class ImdbAddress implements Address {

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
}
