package dev.kinorelay.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@Live
class AddonBrowserTest {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    private int port;

    @Test
    void aLinkIsMadeItsPageInstallsTheAddonAndRevokingItEndsBoth() {
        Visitor visitor = Visitor.atADesk(chromium, port).loggedIn().open("/share");
        Page page = visitor.page;
        page.locator("#stremio").getByLabel("Name").fill("living room");
        page.locator("#stremio").getByText("Make a link").click();
        assertThat(page.locator("#secret"))
                .hasText(Pattern.compile("http://localhost:\\d+/stremio/krs_.*/manifest.json"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Install it")).click();
        String installing = page.url();
        assertThat(page).hasTitle("Stremio addon · Kinorelay");
        assertThat(page.getByText("Install in Stremio", new Page.GetByTextOptions().setExact(true)))
                .hasAttribute("href", Pattern.compile("stremio://localhost:\\d+/stremio/krs_.*/manifest.json"));
        assertThat((Integer) page.evaluate("document.querySelector('img.code').naturalWidth")).isPositive();
        assertThat(Axe.barriers(page)).isEmpty();
        visitor.pictured("day");

        Visitor phone = Visitor.onAPhone(chromium, port);
        phone.page.navigate(installing);
        assertThat((Boolean) phone.page.evaluate("document.querySelector('main').scrollWidth <= innerWidth")).isTrue();
        assertThat(Axe.barriers(phone.page)).isEmpty();
        phone.page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(java.nio.file.Path.of("target", "looks", "phone", "stremio-configure.png")));

        visitor.open("/share");
        assertThat(page.locator("#secret")).hasCount(0);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Revoke living room")).click();
        assertThat(page.locator(".said")).hasText("Revoked. It shows nothing any more.");
        page.navigate(installing);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("This link opens nothing");
        assertThat(visitor.complaints).allMatch(said -> said.contains("404"));
    }
}
