package dev.kinorelay.sandbox.trakt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OAuthTest extends TraktCase {

    private static final String ID = "'client_id':'" + TraktDouble.CLIENT_ID + "'";
    private static final String APP = ID + ",'client_secret':'" + TraktDouble.CLIENT_SECRET + "'";
    private static final String OUT_OF_BAND = "'redirect_uri':'urn:ietf:wg:oauth:2.0:oob'";
    private final Caller stranger = new Caller(trakt, null);

    @Test
    void letsAnAppInByCode() {
        var device = stranger.post("/oauth/device/code", "{" + ID + "}").json();
        assertThat(device.path("interval").asInt()).isEqualTo(5);
        assertThat(asked(device.path("device_code").asText())).isEqualTo(400);
        assertThat(asked(device.path("device_code").asText())).as("too soon").isEqualTo(429);
        trakt.devices().approve(device.path("user_code").asText(), anna);
        clock.turn(Duration.ofSeconds(5));
        var token = stranger.post("/oauth/device/token", question(device.path("device_code").asText()));
        assertThat(token.status()).isEqualTo(200);
        assertThat(token.json().path("expires_in").asInt()).isEqualTo(604_800);
        assertThat(new Caller(trakt, token.json().path("access_token").asText()).get("/users/settings").json()
                .at("/user/username").asText()).isEqualTo("anna");
        assertThat(asked(device.path("device_code").asText())).as("used").isEqualTo(409);
    }

    @Test
    void turnsAwayCodesThatAreUnknownDeniedOrTooOld() {
        assertThat(asked("no-such-code")).isEqualTo(404);
        var denied = stranger.post("/oauth/device/code", "{" + ID + "}").json();
        trakt.devices().deny(denied.path("user_code").asText());
        assertThat(asked(denied.path("device_code").asText())).isEqualTo(418);
        var old = stranger.post("/oauth/device/code", "{" + ID + "}").json();
        clock.turn(Duration.ofMinutes(10));
        assertThat(asked(old.path("device_code").asText())).isEqualTo(410);
        assertThat(trakt.devices().approve(old.path("user_code").asText(), anna)).isFalse();
    }

    @Test
    void aPersonCanTypeTheCodeOnThePage() {
        var device = stranger.post("/oauth/device/code", "{" + ID + "}").json();
        assertThat(device.path("verification_url").asText()).isEqualTo(trakt.address() + "/activate");
        var said = new Caller(trakt, null).with("Content-Type", "application/x-www-form-urlencoded")
                .post("/activate", "code=" + device.path("user_code").asText() + "&member=anna&answer=yes");
        assertThat(said.whole().body()).contains("The device is connected.");
        assertThat(asked(device.path("device_code").asText())).isEqualTo(200);
    }

    @Test
    void letsAnAppInByBrowserAndGivesItsStateBack() {
        trakt.app().redirect("http://localhost:8080/back");
        assertThat(authorize("http://localhost:8080/elsewhere").status()).isEqualTo(400);
        assertThat(authorize("http://localhost:8080/back").whole().body()).contains("value=\"x&amp;y\"");
        var sent = new Caller(trakt, null).post("/oauth/authorize",
                "redirect_uri=http://localhost:8080/back&state=x%26y&member=anna&answer=yes");
        assertThat(sent.status()).isEqualTo(302);
        assertThat(sent.header("Location")).startsWith("http://localhost:8080/back?code=").endsWith("&state=x%26y");
        String code = sent.header("Location").replaceAll(".*code=|&.*", "");
        String body = "{" + APP + ",'grant_type':'authorization_code','code':'" + code
                + "','redirect_uri':'http://localhost:8080/back'}";
        assertThat(stranger.post("/oauth/token", body).status()).isEqualTo(200);
        assertThat(stranger.post("/oauth/token", body).status()).as("a code is good once").isEqualTo(400);
    }

    @Test
    void saysNoInTheBrowserToo() {
        var sent = new Caller(trakt, null).post("/oauth/authorize",
                "redirect_uri=urn:ietf:wg:oauth:2.0:oob&state=x&answer=no");
        assertThat(sent.header("Location")).endsWith("error=access_denied&state=x");
    }

    @Test
    void aRefreshTokenIsGoodOnceAndTakesTheOldAccessTokenAlong() {
        var first = trakt.tokens().grant(anna);
        String body = refreshing(first.path("refresh_token").asText());
        var second = stranger.post("/oauth/token", body).json();
        var again = stranger.post("/oauth/token", body);
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.json().path("error").asText()).isEqualTo("invalid_grant");
        assertThat(reads(first.path("access_token").asText())).isEqualTo(401);
        assertThat(reads(second.path("access_token").asText())).isEqualTo(200);
    }

    @Test
    void whatIsRevokedIsGone() {
        var pair = trakt.tokens().grant(anna);
        String access = pair.path("access_token").asText();
        assertThat(stranger.post("/oauth/revoke", "{" + APP + ",'token':'" + access + "'}").status()).isEqualTo(200);
        assertThat(reads(access)).isEqualTo(401);
        assertThat(stranger.post("/oauth/token", refreshing(pair.path("refresh_token").asText())).status())
                .isEqualTo(400);
    }

    @Test
    void refusesAnAppItDoesNotKnow() {
        var wrong = stranger.post("/oauth/device/code", "{'client_id':'somebody-else'}");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.json().path("error").asText()).isEqualTo("invalid_client");
        assertThat(stranger.post("/oauth/token", "{" + ID + ",'client_secret':'wrong','grant_type':'refresh_token'}")
                .status()).isEqualTo(401);
        assertThat(stranger.post("/oauth/token", "{" + APP + ",'grant_type':'password'}").status()).isEqualTo(400);
        trakt.app().gone(true);
        assertThat(stranger.post("/oauth/device/code", "{" + ID + "}").status()).isEqualTo(401);
    }

    @Test
    void refusesWhatIsNotJson() {
        assertThat(stranger.post("/oauth/device/code", "{").status()).isEqualTo(400);
        assertThat(stranger.with("Content-Type", "text/plain").post("/oauth/device/code", "{}").status())
                .isEqualTo(412);
    }

    private static String refreshing(String token) {
        return "{" + APP + "," + OUT_OF_BAND + ",'grant_type':'refresh_token','refresh_token':'" + token + "'}";
    }

    private Caller.Said authorize(String back) {
        return stranger.get("/oauth/authorize?response_type=code&client_id=" + TraktDouble.CLIENT_ID
                + "&state=x%26y&redirect_uri=" + back);
    }

    private int reads(String access) {
        return new Caller(trakt, access).get("/users/settings").status();
    }

    private int asked(String code) {
        return stranger.post("/oauth/device/token", question(code)).status();
    }

    private static String question(String code) {
        return "{" + APP + ",'code':'" + code + "'}";
    }
}
