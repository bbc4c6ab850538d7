package dev.kinorelay.service.mdblist;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where MDBList is, our key, how often a day it may be asked with it, and for how many titles at once. */
@ConfigurationProperties("kinorelay.mdblist")
record MdblistSettings(@DefaultValue("https://api.mdblist.com") URI url, String key, @DefaultValue("1000") int daily,
        @DefaultValue("200") int batch, @DefaultValue("https://mdblist.com") URI site) {

    @Override
    public String toString() {
        return "MDBList at " + url;
    }
}
