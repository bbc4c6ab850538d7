package dev.kinorelay.service.trakt;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where Trakt is, the app Kinorelay speaks as, and how much is asked for at once. */
@ConfigurationProperties("kinorelay.trakt")
record TraktSettings(@DefaultValue("https://api.trakt.tv") URI url, @DefaultValue("https://auth.trakt.tv") URI auth,
        String clientId, String clientSecret, String redirect, @DefaultValue("250") int page,
        @DefaultValue("100") int batch, @DefaultValue("1h") Duration overlap, String specialLimit) {

    @Override
    public String toString() {
        return "Trakt at " + url;
    }
}
