package dev.kinorelay.service.tmdb;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where TMDb and its pictures are, the key it is asked with, and in which language. */
@ConfigurationProperties("kinorelay.tmdb")
record TmdbSettings(@DefaultValue("https://api.themoviedb.org/3") URI url,
        @DefaultValue("https://image.tmdb.org/t/p") URI pictures, String key, @DefaultValue("en-US") String language) {

    @Override
    public String toString() {
        return "TMDb at " + url;
    }
}
