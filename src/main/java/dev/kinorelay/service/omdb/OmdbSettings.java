package dev.kinorelay.service.omdb;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where OMDb is, our key, and how often a day it may be asked with it. */
@ConfigurationProperties("kinorelay.omdb")
record OmdbSettings(@DefaultValue("https://www.omdbapi.com") URI url, String key, @DefaultValue("1000") int daily) {

    @Override
    public String toString() {
        return "OMDb at " + url;
    }
}
