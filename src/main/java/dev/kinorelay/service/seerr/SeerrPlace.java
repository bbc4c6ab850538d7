package dev.kinorelay.service.seerr;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.service.KeyName;
import java.net.URI;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The household's Seerr: from Kinorelay's settings, else under the names other programs use, also those of its forerunners. */
@Component
final class SeerrPlace {

    private final Optional<String> url;
    private final Optional<String> key;

    SeerrPlace(SeerrSettings settings, Environment environment) {
        url = KeyName.find(settings.url() == null ? null : settings.url().toString(), environment, "SEERR_URL",
                "OVERSEERR_URL", "JELLYSEERR_URL");
        key = KeyName.find(settings.key(), environment, "SEERR_API_KEY", "OVERSEERR_API_KEY", "JELLYSEERR_API_KEY");
    }

    Optional<NeedsAttention> hindrance() {
        if (url.isEmpty()) {
            return Optional.of(new NeedsAttention("No Seerr is set up.",
                    "Set kinorelay.seerr.url or SEERR_URL, such as http://seerr:5055.", "url"));
        }
        if (!url.get().matches("(?i)https?://[^/?#@\\s]+(/[^?#\\s]*)?")) {
            return Optional.of(new NeedsAttention("The address of Seerr is none.",
                    "Write it as http://seerr:5055 in kinorelay.seerr.url or SEERR_URL.", "url"));
        }
        return key.isPresent() ? Optional.empty()
                : Optional.of(new NeedsAttention("Seerr needs a key, and none is set.",
                        "Copy the API key from Seerr's Settings > General to kinorelay.seerr.key or SEERR_API_KEY.",
                        "key"));
    }

    /** The base of its API, below whatever path a reverse proxy gives it. */
    URI at(String path) {
        hindrance().ifPresent(missing -> {
            throw missing;
        });
        String base = url.orElseThrow().replaceFirst("/+$", "");
        return URI.create(base + (base.endsWith("/api/v1") ? "" : "/api/v1") + path);
    }

    String key() {
        return key.orElseThrow();
    }
}
