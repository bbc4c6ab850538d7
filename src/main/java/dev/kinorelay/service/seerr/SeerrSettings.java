package dev.kinorelay.service.seerr;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the household's Seerr is, the key of its settings page, and how requests are made; {@code daily}: how many in a day (0: as many as
 * wanted); {@code users}: as which user for
 * which person; {@code accounts}: more accounts of other manners, by name.
 */
@ConfigurationProperties("kinorelay.seerr")
record SeerrSettings(URI url, String key, Integer user, Boolean is4k, @DefaultValue("all") String seasons,
        Integer server,
        Integer profile, String rootFolder, @DefaultValue({
        }) List<Integer> tags,
        @DefaultValue("0") int daily, @DefaultValue({}) Map<String, Integer> users,
        @DefaultValue({}) Map<String, SeerrManner> accounts) {

    @Override
    public String toString() {
        return "Seerr at " + url;
    }
}
