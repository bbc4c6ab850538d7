package dev.kinorelay.service.plex;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where Plex's own hosts and the person's server are, and how much is asked for at once. */
@ConfigurationProperties("kinorelay.plex")
record PlexSettings(@DefaultValue("https://plex.tv") URI url,
        @DefaultValue("https://discover.provider.plex.tv") URI discover,
        @DefaultValue("https://metadata.provider.plex.tv") URI metadata, URI server, @DefaultValue("100") int page) {

    @Override
    public String toString() {
        return "Plex at " + url;
    }
}
