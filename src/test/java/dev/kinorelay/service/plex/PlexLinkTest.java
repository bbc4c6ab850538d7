package dev.kinorelay.service.plex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.sandbox.plex.PlexDouble;
import dev.kinorelay.service.Link;
import dev.kinorelay.service.LinkStep;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlexLinkTest {

    private final PlexDesk desk = new PlexDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    private LinkStep begin(Map<String, String> answers) {
        return desk.link.begin(PlexDesk.ME, Link.Way.CODE, answers);
    }

    private LinkStep poll(LinkStep step) {
        return desk.link.poll(PlexDesk.ME, step);
    }

    @Test
    void fourLettersAreTypedAndTheServerThatAnswersIsFound() {
        LinkStep step = begin(Map.of());
        assertThat(step.state()).isEqualTo(LinkStep.State.SHOW_CODE);
        assertThat(step.code()).isEqualTo("ABCD");
        assertThat(step.address()).hasPath("/link");
        assertThat(poll(step)).isEqualTo(step);
        assertThat(desk.link.asks()).noneMatch(Link.Field::needed);

        desk.plex.letIn("fresh");
        assertThat(poll(step).state()).isEqualTo(LinkStep.State.LINKED);

        assertThat(desk.kept).containsEntry(PlexDesk.ME + " token", "fresh")
                .containsEntry(PlexDesk.ME + " server", desk.plex.address().toString())
                .containsEntry(PlexDesk.ME + " server_token", PlexDouble.TOKEN)
                .containsEntry(PlexDesk.ME + " local_id", "1");
        assertThat(desk.link.probe(PlexDesk.ME)).startsWith("connected as Owner, with the server at 127.0.0.1:");
    }

    @Test
    void byTheBrowserTheCodeTravelsInTheAddress() {
        LinkStep step = desk.link.begin(PlexDesk.ME, Link.Way.BROWSER, Map.of());
        assertThat(step.address().toString()).startsWith("https://app.plex.tv/auth#?clientID=")
                .contains("&code=" + step.code());
        assertThat(desk.plex.journal().lines("POST", "/api/v2/pins").getFirst().call().query("strong"))
                .isEqualTo("true");
    }

    @Test
    void theInstallationIsOneDeviceForEver() {
        begin(Map.of());
        begin(Map.of());
        assertThat(desk.plex.journal().lines("POST", "/api/v2/pins").stream()
                .map(line -> line.call().header("x-plex-client-identifier")).distinct()).hasSize(1);
    }

    @Test
    void aHomeUserHasAPinAndATokenOfTheirOwn() {
        LinkStep step = begin(Map.of("user", "Anna", "pin", "1234", "server", desk.plex.address().toString()));
        desk.plex.letIn("owner");
        assertThat(poll(step).state()).isEqualTo(LinkStep.State.LINKED);
        assertThat(desk.kept).containsEntry(PlexDesk.ME + " token", "token-anna");

        LinkStep wrong = begin(Map.of("user", "Anna", "pin", "9"));
        desk.plex.letIn("owner");
        assertThatThrownBy(() -> poll(wrong))
                .isInstanceOfSatisfying(NeedsAttention.class, trouble -> assertThat(trouble.field()).isEqualTo("pin"));
        LinkStep nobody = begin(Map.of("user", "Zoe"));
        desk.plex.letIn("owner");
        assertThatThrownBy(() -> poll(nobody)).isInstanceOfSatisfying(NeedsAttention.class,
                trouble -> assertThat(trouble.field()).isEqualTo("user"));
    }

    @Test
    void aCodeThatRanOutAndAServerThatIsNoneAreSaid() {
        LinkStep step = begin(Map.of("server", "http://127.0.0.1:1"));
        desk.plex.letIn("fresh");
        assertThatThrownBy(() -> poll(step)).isInstanceOfSatisfying(NeedsAttention.class,
                trouble -> assertThat(trouble.field()).isEqualTo("server"));
        desk.plex.expirePins();
        assertThat(poll(step).state()).isEqualTo(LinkStep.State.FAILED);
    }

    @Test
    void aDeadTokenIsNamedByTheTest() {
        desk.connected();
        desk.plex.signOut();
        assertThatThrownBy(() -> desk.link.probe(PlexDesk.ME)).isInstanceOfSatisfying(NeedsAttention.class,
                trouble -> assertThat(trouble.field()).isEqualTo("token"));
    }
}
