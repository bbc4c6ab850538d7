package dev.kinorelay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BrowserTest {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Test
    void showsAPageInTheSystemsChromium() {
        Page page = chromium.page();
        page.navigate("data:text/html,<title>Kinorelay</title><h1>In step</h1>");
        assertThat(page.title()).isEqualTo("Kinorelay");
        assertThat(page.locator("h1").textContent()).isEqualTo("In step");
    }
}
