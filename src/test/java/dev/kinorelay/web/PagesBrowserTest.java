package dev.kinorelay.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@Live
class PagesBrowserTest {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    private int port;

    @Test
    void aWrongPasswordIsSaidAndARightOneLeadsIn() {
        Visitor visitor = Visitor.atADesk(chromium, port).login("nonsense");
        assertThat(visitor.page.getByRole(AriaRole.ALERT)).hasText("That login is not right.");
        visitor.loggedIn();
    }

    @Test
    void aDroppedFileIsTakenAndItsRunAppears() {
        Page page = Visitor.atADesk(chromium, port).loggedIn().page;
        page.getByLabel("Drop export files here").setInputFiles(file("my-ratings.csv", 20));
        assertThat(page.locator("#arrivals")).containsText("my-ratings.csv is in the inbox.");
        assertThat(page.locator("#live")).containsText("my-ratings.csv for me: 2 read: 2 added");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedInWordsBeforeItIsSent() {
        Page page = Visitor.atADesk(chromium, port).loggedIn().page;
        page.getByLabel("Drop export files here").setInputFiles(file("huge.csv", 1024 * 1024 + 1));
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("huge.csv is too large: files up to 1 MB are taken.");
    }

    @Test
    void aListIsAskedForItsNameOnlyWhenItIsOne() {
        Page page = Visitor.atADesk(chromium, port).loggedIn().page;
        assertThat(page.getByLabel("Name of the list")).isHidden();
        page.getByLabel("What is it?").selectOption("list");
        page.getByLabel("Name of the list").fill("Rainy evenings");
        page.getByLabel("Drop export files here").setInputFiles(file("list.csv", 5));
        assertThat(page.locator("#arrivals")).containsText("list.csv");
    }

    @Test
    void theLibraryIsSearchedWhileTypingAndTheAddressFollows() {
        Page page = Visitor.atADesk(chromium, port).loggedIn().open("/library?shelf=ratings").page;
        assertThat(page.locator(".found")).hasText("1–50 of 1,873");
        page.getByLabel("Search").pressSequentially("ferry");
        assertThat(page.locator(".found")).hasText("1–50 of 118");
        assertThat(page).hasURL(Pattern.compile(".*/library\\?shelf=ratings&text=ferry$"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Next")).click();
        assertThat(page.locator(".found")).hasText("51–100 of 118");
        page.reload();
        assertThat(page.getByLabel("Search")).hasValue("ferry");
        page.getByLabel("Genre").selectOption("Comedy");
        assertThat(page.locator(".found")).hasText("Nothing found");
    }

    @Test
    void runsAreNarrowedInPlace() {
        Page page = Visitor.atADesk(chromium, port).loggedIn().open("/runs").page;
        page.getByLabel("State").selectOption("FAILED");
        assertThat(page.locator(".runs li")).hasCount(1);
        assertThat(page.locator(".runs")).containsText("holiday.zip");
        assertThat(page).hasURL(Pattern.compile(".*state=FAILED.*"));
    }

    @Test
    void thePasswordIsChangedAndChangedBack() {
        Visitor visitor = Visitor.atADesk(chromium, port).loggedIn().open("/settings");
        change(visitor.page, Staged.PASSWORD, "another-password");
        assertThat(visitor.page.locator(".said")).hasText("The password is changed.");
        change(visitor.page, "another-password", Staged.PASSWORD);
        assertThat(visitor.page.locator(".said")).hasText("The password is changed.");
    }

    @Test
    void aKeyIsShownOnceAndCanBeRevoked() {
        Page page = Visitor.atADesk(chromium, port).loggedIn().open("/settings").page;
        Locator keys = page.locator("#keys");
        keys.getByLabel("Name").fill("tablet");
        keys.getByText("Make a key").click();
        assertThat(page.locator("#secret")).hasText(Pattern.compile("krk_\\w+"));
        page.reload();
        assertThat(page.locator("#secret")).hasCount(0);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Revoke tablet")).click();
        assertThat(page.getByText("tablet", new Page.GetByTextOptions().setExact(true))).hasCount(0);
    }

    @Test
    void thePagesCanBeWalkedByKeyboardAlone() {
        Page page = Visitor.atADesk(chromium, port).loggedIn().page;
        page.keyboard().press("Tab");
        assertThat(page.getByText("Skip to the content")).isFocused();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).isVisible();
        assertThat((Boolean) page.evaluate("document.querySelector('main').contains(document.activeElement)")).isTrue();
        for (int step = 0; step < 40 && !"file".equals(page.evaluate("document.activeElement.id")); step++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.getByLabel("Drop export files here")).isFocused();
    }

    private static void change(Page page, String current, String fresh) {
        page.getByLabel("Current password").fill(current);
        page.getByLabel("New password, at least 10 characters").fill(fresh);
        page.getByLabel("New password again").fill(fresh);
        page.getByText("Change the password").click();
    }

    private static FilePayload file(String name, int size) {
        return new FilePayload(name, "text/csv", "x".repeat(size).getBytes(StandardCharsets.UTF_8));
    }
}
