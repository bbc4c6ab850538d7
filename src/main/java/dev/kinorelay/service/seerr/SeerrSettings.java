package dev.kinorelay.service.seerr;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the household's Seerr is, and the key of its settings page. */
@ConfigurationProperties("kinorelay.seerr")
record SeerrSettings(URI url, String key) {

    @Override
    public String toString() {
        return "Seerr at " + url;
    }
}
