package dev.kinorelay.service.trakt;

import dev.kinorelay.domain.Account;
import dev.kinorelay.service.Gateway;
import dev.kinorelay.service.Request;
import dev.kinorelay.service.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The addresses of Trakt's login, which is on a host of its own. */
@Component
final class TraktLogin {

    private final TraktSettings settings;
    private final TraktApp app;
    private final Gateway gateway;

    TraktLogin(TraktSettings settings, TraktApp app, Gateway gateway) {
        this.settings = settings;
        this.app = app;
        this.gateway = gateway;
    }

    /** The app a person connects with. */
    record Credentials(String clientId, String clientSecret) {

        @Override
        public String toString() {
            return "an API app";
        }
    }

    Response deviceCode(Account account, Credentials own) {
        return post(account, "/oauth/device/code", Map.of(TraktTokens.CLIENT_ID, own.clientId()));
    }

    Response deviceToken(Account account, Credentials own, String deviceCode) {
        return post(account, "/oauth/device/token", Map.of("code", deviceCode, TraktTokens.CLIENT_ID, own.clientId(),
                TraktTokens.CLIENT_SECRET, own.clientSecret()));
    }

    Response token(Account account, Credentials own, String code) {
        return post(account, "/oauth/token", Map.of("code", code, TraktTokens.CLIENT_ID, own.clientId(),
                TraktTokens.CLIENT_SECRET, own.clientSecret(), "redirect_uri", app.redirect(), "grant_type",
                "authorization_code"));
    }

    Response nextToken(Account account, Credentials own, String refreshToken) {
        return post(account, "/oauth/token", Map.of(TokenPair.REFRESH, refreshToken, TraktTokens.CLIENT_ID,
                own.clientId(), TraktTokens.CLIENT_SECRET, own.clientSecret(), "redirect_uri", app.redirect(),
                "grant_type", "refresh_token"));
    }

    Response revoke(Account account, Credentials own, String token) {
        return post(account, "/oauth/revoke", Map.of("token", token, TraktTokens.CLIENT_ID, own.clientId(),
                TraktTokens.CLIENT_SECRET, own.clientSecret()));
    }

    /** Where a browser is sent. */
    URI authorize(Credentials own, String state) {
        return settings.auth().resolve("/oauth/authorize?response_type=code&client_id=" + encoded(own.clientId())
                + "&redirect_uri=" + encoded(app.redirect()) + "&state=" + encoded(state));
    }

    private Response post(Account account, String path, Map<String, Object> body) {
        return gateway.call(Request.write(account, "POST", settings.auth().resolve(path), body));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
