package dev.kinorelay.service.imdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinorelay.domain.NeedsAttention;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ObstacleTest {

    private static final URI IMDB = URI.create("https://www.imdb.com");

    @Test
    void tellsWhatStandsInTheWay() {
        assertThat(Obstacle.of(202, Map.of("x-amzn-waf-action", "challenge"), "https://x/exports/", ""))
                .contains(Obstacle.CHALLENGE);
        assertThat(Obstacle.of(403, Map.of(), "https://x/exports/", "")).contains(Obstacle.CHALLENGE);
        assertThat(Obstacle.of(405, Map.of("x-amzn-waf-action", "captcha"), "https://x/", ""))
                .contains(Obstacle.CAPTCHA);
        assertThat(Obstacle.of(200, Map.of(), "https://x/", "<form action='/errors/validateCaptcha'>"))
                .contains(Obstacle.CAPTCHA);
        assertThat(Obstacle.of(200, Map.of(), "https://x/ap/signin?a=b", "")).contains(Obstacle.LOGIN);
        assertThat(Obstacle.of(503, Map.of(), "https://x/", "")).contains(Obstacle.BUSY);
        assertThat(Obstacle.of(200, Map.of(), "https://x/exports/", "<ul></ul>")).isEmpty();
        assertThat(Obstacle.of(404, Map.of(), "https://x/list/ls1/", "<h1>404</h1>")).isEmpty();
    }

    @Test
    void takesASavedStateOrTheOneCookie() {
        assertThat(Session.of("at-main=Atza|IwEBIA_long_enough_value", IMDB)).contains("\"domain\":\".imdb.com\"",
                "Atza|IwEBIA_long_enough_value", "\"secure\":true");
        String saved = "{\"cookies\":[{\"name\":\"at-main\",\"value\":\"x\"}],\"origins\":[]}";
        assertThat(Session.of(" " + saved + "\n", IMDB)).isEqualTo(saved);
    }

    @Test
    void refusesWhatSignsNobodyIn() {
        for (String given : new String[]{"{\"cookies\":[]}", "{\"cookies\":[{\"name\":\"at-main\",\"val", "short",
                "my password; is this long enough"}) {
            assertThatThrownBy(() -> Session.of(given, IMDB)).isInstanceOfSatisfying(NeedsAttention.class, why -> {
                assertThat(why.field()).isEqualTo(Session.FIELD);
                assertThat(why.getMessage()).doesNotContain(given);
            });
        }
    }
}
