package dev.kinorelay.service.stremio;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where Stremio's API and its link codes are, how many records are read and how many changes are sent in one call. */
@ConfigurationProperties("kinorelay.stremio")
record StremioSettings(@DefaultValue("https://api.strem.io") URI url,
        @DefaultValue("https://link.stremio.com") URI link, @DefaultValue("500") int page,
        @DefaultValue("100") int batch) {}
