package dev.kinorelay.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Someone in front of a browser. */
final class Visitor {

    final Page page;
    final List<String> complaints = new ArrayList<>();
    private final String address;

    private Visitor(Page page, int port) {
        this.page = page;
        this.address = "http://localhost:" + port;
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
    }

    static Visitor atADesk(Chromium chromium, int port) {
        return new Visitor(chromium.page(new Browser.NewContextOptions().setViewportSize(1280, 900)), port);
    }

    static Visitor onAPhone(Chromium chromium, int port) {
        return new Visitor(chromium.page(new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true)),
                port);
    }

    static Visitor atNight(Chromium chromium, int port) {
        return new Visitor(
                chromium.page(
                        new Browser.NewContextOptions().setViewportSize(1280, 900).setColorScheme(ColorScheme.DARK)),
                port);
    }

    Visitor open(String path) {
        page.navigate(address + path);
        return this;
    }

    /** Leaves a picture of the whole page below target/looks, for people to look at. */
    Visitor pictured(String light) {
        String name = page.url().replaceFirst("https?://[^/]+/", "").replaceAll("\\W+", "-");
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target", "looks", light, (name.isEmpty() ? "today" : name) + ".png")));
        return this;
    }

    Visitor login(String password) {
        open("/login");
        page.getByLabel("Name").fill("admin");
        page.getByLabel("Password").fill(password);
        page.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in"))
                .click();
        return this;
    }

    Visitor loggedIn() {
        login(Staged.PASSWORD);
        assertThat(page).hasTitle("Today · Kinorelay");
        return this;
    }
}
