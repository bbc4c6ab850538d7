package dev.kinorelay.service.trakt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.service.Link;
import dev.kinorelay.service.LinkStep;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraktLinkTest {

    private static final Map<String, String> OWN = Map.of("client_id", " id ", "client_secret", "secret");
    private static final String CODE = """
            {"device_code":"d9c1","user_code":"5055CC52","verification_url":"https://auth.example.org/activate",
             "expires_in":600,"interval":5}""";
    private static final String PAIR = """
            {"access_token":"access-1","token_type":"bearer","expires_in":86400,"refresh_token":"refresh-1",
             "scope":"public","created_at":1795608000}""";
    private static final String POLL = "POST /oauth/device/token";

    private final Script trakt = new Script().always("POST /oauth/device/code", 200, CODE);
    private final Desk desk = new Desk(trakt);

    @Test
    void showsTheCodeAndTheAddressThatTraktNames() {
        LinkStep step = begin(Link.Way.CODE);
        assertThat(step.state()).isEqualTo(LinkStep.State.SHOW_CODE);
        assertThat(step.code()).isEqualTo("5055CC52");
        assertThat(step.address()).hasToString("https://auth.example.org/activate");
        assertThat(step.pause()).isEqualTo(Duration.ofSeconds(5));
        assertThat(step.until()).isEqualTo(Desk.NOON.plusSeconds(600));
        assertThat(desk.kept).isEmpty();
    }

    @Test
    void keepsTheTokensWithTheAppOnceThePersonHasSaidYes() {
        LinkStep step = begin(Link.Way.CODE);
        trakt.once(POLL, 400, "").once(POLL, 200, PAIR);

        assertThat(desk.link.poll(Desk.ME, step)).isEqualTo(step);
        assertThat(desk.link.poll(Desk.ME, step)).isEqualTo(LinkStep.linked());

        assertThat(desk.kept).containsEntry("me/trakt access_token", "access-1")
                .containsEntry("me/trakt refresh_token", "refresh-1")
                .containsEntry("me/trakt client_id", "id")
                .containsEntry("me/trakt client_secret", "secret");
        assertThat(trakt.bodies("/oauth/device/token").getFirst())
                .isEqualTo(Script.parse("{\"code\":\"d9c1\",\"client_id\":\"id\",\"client_secret\":\"secret\"}"));
    }

    @ParameterizedTest
    @CsvSource({"404,does not know the code", "409,used before", "410,run out", "418,said no"})
    void saysWhyItFailed(int status, String words) {
        LinkStep step = begin(Link.Way.CODE);
        trakt.once(POLL, status, "");
        LinkStep failed = desk.link.poll(Desk.ME, step);
        assertThat(failed.isOver()).isTrue();
        assertThat(failed.message()).contains(words);
        assertThat(failed.remedy()).isNotBlank();
    }

    @Test
    void asksLessOftenWhenToldTo() {
        LinkStep step = begin(Link.Way.CODE);
        trakt.once(POLL, request -> {
            throw TryLater.told("Trakt asks for a pause.", Duration.ofSeconds(1));
        }).once(POLL, 429, "");
        step = desk.link.poll(Desk.ME, step);
        assertThat(step.pause()).isEqualTo(Duration.ofSeconds(10));
        assertThat(desk.link.poll(Desk.ME, step).pause()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void givesUpWhenTheCodeHasRunOut() {
        LinkStep step = begin(Link.Way.CODE);
        desk.now = desk.now.plusSeconds(601);
        assertThat(desk.link.poll(Desk.ME, step).message()).contains("run out");
        assertThat(trakt.count(POLL)).isZero();
    }

    @Test
    void anAppThatIsUnknownOrGoneIsNamed() {
        trakt.once("POST /oauth/device/code", 401, "{\"error\":\"invalid_client\"}");
        assertThatThrownBy(() -> begin(Link.Way.CODE)).isInstanceOfSatisfying(NeedsAttention.class,
                trouble -> assertThat(trouble.field()).isEqualTo("client_id"));
        trakt.once("POST /oauth/device/code", 403, "");
        assertThatThrownBy(() -> begin(Link.Way.CODE)).isInstanceOfSatisfying(NeedsAttention.class,
                trouble -> assertThat(trouble).hasMessageContaining("refuses the API app"));
    }

    @Test
    void connectingAgainNeedsNoSecondLookForTheApp() {
        LinkStep step = begin(Link.Way.CODE);
        trakt.once(POLL, 200, PAIR);
        desk.link.poll(Desk.ME, step);
        step = desk.link.begin(Desk.ME, Link.Way.CODE, Map.of("client_id", "", "client_secret", " "));
        trakt.once(POLL, 200, PAIR);

        assertThat(desk.link.poll(Desk.ME, step)).isEqualTo(LinkStep.linked());
        assertThat(desk.kept).containsEntry("me/trakt client_id", "id");
    }

    @Test
    void asksForAnAppOnlyWhereNoneIsSetUp() {
        assertThat(desk.link.asks()).extracting(Link.Field::name).containsExactly("client_id", "client_secret");
        assertThatThrownBy(() -> desk.link.begin(Desk.ME, Link.Way.CODE, Map.of("client_id", "id")))
                .isInstanceOfSatisfying(NeedsAttention.class,
                        trouble -> assertThat(trouble.field()).isEqualTo("client_secret"));

        desk.environment.withProperty("TRAKT_CLIENT_ID", "e-id").withProperty("TRAKT_CLIENT_SECRET", "e-secret");
        desk.environment.withProperty("TRAKT_REDIRECT_URI", "https://home.example.org/back");
        var other = new Desk(trakt, desk.environment);
        assertThat(other.link.asks()).isEmpty();
        assertThat(other.link.begin(Desk.ME, Link.Way.BROWSER, Map.of()).address().getQuery())
                .contains("client_id=e-id", "redirect_uri=https://home.example.org/back");
    }

    @Test
    void sendsTheBrowserWithAStateNobodyCanGuessAndTakesTheCodeItBringsBack() {
        LinkStep one = begin(Link.Way.BROWSER);
        LinkStep other = begin(Link.Way.BROWSER);
        assertThat(one.state()).isEqualTo(LinkStep.State.VISIT);
        assertThat(one.secret()).hasSize(32).isNotEqualTo(other.secret());
        assertThat(one.address().toString()).startsWith("https://auth.example.org/oauth/authorize?response_type=code")
                .contains("state=" + one.secret());

        trakt.once("POST /oauth/token", 200, PAIR);
        assertThat(desk.link.finish(Desk.ME, other, "c0de")).isEqualTo(LinkStep.linked());
        assertThat(trakt.bodies("/oauth/token").getFirst()).isEqualTo(Script.parse("""
                {"code":"c0de","client_id":"id","client_secret":"secret","grant_type":"authorization_code",
                 "redirect_uri":"urn:ietf:wg:oauth:2.0:oob"}"""));
    }

    @Test
    void aCodeThatIsNotTakenFailsWithWords() {
        LinkStep step = begin(Link.Way.BROWSER);
        trakt.once("POST /oauth/token", 400, "{\"error\":\"invalid_grant\"}");
        assertThat(desk.link.finish(Desk.ME, step, "c0de").message()).contains("does not take the code");
    }

    @Test
    void testsTheConnectionByAskingWhoseItIs() {
        desk.connected();
        trakt.once("GET /users/settings", 200, "{\"user\":{\"username\":\"anna\",\"vip\":false}}");
        assertThat(desk.link.probe(Desk.ME)).isEqualTo("connected as anna");
    }

    @Test
    void givesTheTokensBackAndDoesNotMindWhenNobodyListens() {
        desk.link.revoke(Desk.ME);
        desk.connected();
        trakt.once("POST /oauth/revoke", request -> {
            throw new TryLater("trakt cannot be reached.", Duration.ofMinutes(1));
        });
        desk.link.revoke(Desk.ME);
        assertThat(trakt.bodies("/oauth/revoke")).containsExactly(
                Script.parse("{\"token\":\"access-1\",\"client_id\":\"id\",\"client_secret\":\"secret\"}"));
    }

    private LinkStep begin(Link.Way way) {
        return desk.link.begin(Desk.ME, way, OWN);
    }
}
