package dev.kinorelay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each page, by day, at night and on a phone. */
@Live
class LooksBrowserTest {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    private static final List<String> PAGES = List.of("/", "/runs", "/runs/r09", "/runs/r10", "/runs/r11",
            "/library?shelf=ratings",
            "/library?text=zzz", "/pipelines", "/pipelines/films-only", "/pipelines/inbox", "/settings", "/accounts",
            "/accounts/connect?service=trakt", "/accounts/connect?service=trakt&person=anna&name=trakt&again=true",
            "/accounts/anna/trakt/remove", "/accounts/me/trakt/moments?shelf=ratings", "/waiting",
            "/waiting/me/trakt?shelf=ratings", "/unresolved", "/unresolved?ignored=true", "/settings/backups",
            "/settings/look-ups", "/titles/film", "/titles/show", "/titles/untold", "/share");

    @LocalServerPort
    private int port;

    @Test
    void noPageKeepsAnyoneOutByDay() {
        assertEachPageIsOpenToAll(Visitor.atADesk(chromium, port), "day");
    }

    @Test
    void noPageKeepsAnyoneOutAtNight() {
        Visitor visitor = Visitor.atNight(chromium, port);
        assertEachPageIsOpenToAll(visitor, "night");
        assertThat(visitor.page.evaluate("getComputedStyle(document.body.parentElement).backgroundColor"))
                .isEqualTo("rgb(22, 24, 30)");
    }

    @Test
    void noPageKeepsAnyoneOutOnAPhoneOrScrollsSideways() {
        Visitor visitor = Visitor.onAPhone(chromium, port);
        assertEachPageIsOpenToAll(visitor, "phone");
        for (String path : PAGES) {
            visitor.open(path);
            assertThat((Boolean) visitor.page
                    .evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as(path).isTrue();
            assertThat((Boolean) visitor.page.evaluate("document.querySelector('main').scrollWidth <= innerWidth"))
                    .as(path).isTrue();
        }
    }

    @Test
    void theErrorPageHelpsOnwards() {
        Visitor visitor = Visitor.atADesk(chromium, port).loggedIn().open("/nowhere");
        assertThat(visitor.page.locator("h1").textContent()).isEqualTo("Nothing here");
        assertThat(Axe.barriers(visitor.page)).isEmpty();
    }

    private static void assertEachPageIsOpenToAll(Visitor visitor, String light) {
        visitor.open("/login");
        assertThat(Axe.barriers(visitor.page)).as("/login").isEmpty();
        visitor.loggedIn();
        for (String path : PAGES) {
            visitor.open(path);
            visitor.pictured(light);
            assertThat(Axe.barriers(visitor.page)).as(path).isEmpty();
        }
        assertThat(visitor.complaints).isEmpty();
    }
}
