package dev.kinorelay.service.tvdb;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where TheTVDB is, our key, and the PIN that belongs to a key of a subscriber. */
@ConfigurationProperties("kinorelay.tvdb")
record TvdbSettings(@DefaultValue("https://api4.thetvdb.com/v4") URI url, String key, String pin) {

    @Override
    public String toString() {
        return "TheTVDB at " + url;
    }
}
