package dev.kinorelay.service.trakt;

import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The API app set up for all accounts, if one is: from Kinorelay's settings, else under the names other programs use. */
@Component
final class TraktApp {

    private static final String NO_REDIRECT = "urn:ietf:wg:oauth:2.0:oob";

    private final String clientId;
    private final String clientSecret;
    private final String redirect;

    TraktApp(TraktSettings settings, Environment environment) {
        clientId = first(settings.clientId(), environment.getProperty("TRAKT_CLIENT_ID"));
        clientSecret = first(settings.clientSecret(), environment.getProperty("TRAKT_CLIENT_SECRET"));
        redirect = first(settings.redirect(), environment.getProperty("TRAKT_REDIRECT_URI"));
    }

    Optional<String> clientId() {
        return Optional.ofNullable(clientId);
    }

    Optional<String> clientSecret() {
        return Optional.ofNullable(clientSecret);
    }

    String redirect() {
        return redirect == null ? NO_REDIRECT : redirect;
    }

    private static String first(String one, String other) {
        String found = one == null || one.isBlank() ? other : one;
        return found == null || found.isBlank() ? null : found.strip();
    }
}
