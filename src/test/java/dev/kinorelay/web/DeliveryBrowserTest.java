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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Connecting, planning, applying, undoing, dropping and backing up, with the invented household. */
@Live
class DeliveryBrowserTest {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @LocalServerPort
    private int port;
    @Autowired
    private PaperAccounts accounts;
    @Autowired
    private PaperDesk desk;

    @Test
    void aPlanIsLookedAtThenAppliedThenUndone() {
        Visitor visitor = Visitor.atADesk(chromium, port).loggedIn().open("/pipelines/" + Invented.MIRROR);
        Page page = visitor.page;
        button(page, "Plan").click();
        assertThat(page.locator("#plan")).containsText("This is a plan.");
        assertThat(page.locator("#changes tbody tr")).hasCount(5);
        assertThat(page.locator("#changes")).containsText("in your library, not there");
        looksWell(visitor);
        button(page, "Apply").click();
        assertThat(page.locator(".said")).hasText("The plan is being carried out.");
        assertThat(page.locator(".fates")).containsText("1 dropped");
        assertThat(page.locator("#changes")).containsText("no longer holds");
        looksWell(visitor);
        page.locator(".fates a").last().click();
        assertThat(page.locator("#changes tbody tr")).hasCount(1);
        page.getByText("Show all").click();
        assertThat(page.locator("#changes tbody tr")).hasCount(5);
        String applied = page.url().replaceFirst("[?#].*", "");
        page.locator("#undo").click();
        assertThat(page.locator("h1")).containsText("Undo of " + Invented.MIRROR);
        assertThat(page.locator("#plan")).containsText("This is a plan.");
        looksWell(visitor);
        button(page, "Apply").click();
        page.navigate(applied);
        assertThat(page.locator("#live")).containsText("There is an undo of this run");
        looksWell(visitor);
    }

    @Test
    void aPlanThatIsLeftIsOver() {
        Page page = Visitor.atADesk(chromium, port).loggedIn().open("/").page;
        button(page, "Plan " + Invented.MIRROR).click();
        button(page, "Leave it").click();
        assertThat(page.locator(".said")).hasText("Left. Nothing of this run was done.");
        assertThat(page.locator(".runs").first()).containsText("5 planned changes were dropped.");
    }

    @Test
    void aFileIsPlannedBeforeItGoesIntoTheInbox() {
        Page page = Visitor.atADesk(chromium, port).loggedIn().open("/pipelines/inbox").page;
        page.locator("#plan-file")
                .setInputFiles(new FilePayload("ratings.csv", "text/csv", "Const".getBytes(StandardCharsets.UTF_8)));
        page.locator("#plan-for").selectOption("anna");
        button(page, "Plan it").click();
        assertThat(page.locator("#plan")).containsText("This is a plan.");
        assertThat(desk.wishes).contains("plan ratings.csv (5) in inbox for anna");
    }

    @Test
    void anAccountIsConnectedByACodeAndThePageNotices() {
        Visitor visitor = Visitor.onAPhone(chromium, port).loggedIn().open("/accounts/connect?service=trakt");
        Page page = visitor.page;
        page.getByLabel("Client ID").fill("an-id");
        page.getByLabel("Client secret").fill("wrong");
        button(page, "Connect with a code").click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("Trakt does not know this client secret.");
        assertThat(page.getByLabel("Client ID")).hasValue("an-id");
        assertThat(page.getByLabel("Client secret")).hasValue("");
        looksWell(visitor);
        page.getByLabel("Client secret").fill("right");
        button(page, "Connect with a code").click();
        assertThat(page.locator("#code")).hasText("5055CC52");
        looksWell(visitor);
        accounts.saysYes(page.url().replaceFirst(".*/", ""));
        assertThat(page.locator("#live")).containsText("trakt of me is connected.");
        looksWell(visitor);
    }

    @Test
    void anAccountIsConnectedInTheBrowserAndANoIsSaid() {
        Page page = Visitor.atADesk(chromium, port).loggedIn().open("/accounts/connect?service=simkl").page;
        page.getByLabel("Client ID").fill("an-id");
        button(page, "Connect in this browser").click();
        String id = page.url().replaceFirst(".*/", "");
        assertThat(page.getByText("Go to Simkl")).hasAttribute("href", Pattern.compile(".*state=" + id));
        page.navigate("http://localhost:" + port + "/accounts/callback?error=access_denied&state=" + id);
        assertThat(page.locator(".problem").first()).containsText("The service was told no, so nothing was connected.");
        page.navigate("http://localhost:" + port + "/accounts/callback?code=abc&state=" + id);
        assertThat(page.locator("#live")).containsText("simkl of me is connected.");
    }

    @Test
    void aCodeThatTheServiceShowsIsCopied() {
        Visitor visitor = Visitor.onAPhone(chromium, port).loggedIn().open("/accounts/connect?service=simkl");
        visitor.page.getByLabel("Client ID").fill("an-id");
        button(visitor.page, "Connect in this browser").click();
        looksWell(visitor);
        visitor.page.getByLabel("If it shows a code instead").fill(" abc ");
        button(visitor.page, "Connect").click();
        assertThat(visitor.page.locator("#live")).containsText("simkl of me is connected.");
        assertThat(accounts.wishes).contains("came back with abc");
    }

    @Test
    void aWaitingChangeIsDroppedAfterAskingOnce() {
        Page page = Visitor.atADesk(chromium, port).loggedIn().open("/waiting").page;
        page.locator("#me-trakt-ratings").click();
        Locator row = page.locator("tbody tr").nth(3);
        row.locator("summary").click();
        row.getByText("Drop it").click();
        assertThat(page.locator("tbody tr").nth(3)).containsText("is dropped: it will not be sent.");
        button(page, "Show more").click();
        assertThat(page.locator("tbody tr")).hasCount(101);
    }

    @Test
    void anAccountIsRemovedOnlyAfterItWasAsked() {
        Page page = Visitor.atADesk(chromium, port).loggedIn().open("/accounts").page;
        page.getByLabel("Remove trakt of anna").click();
        assertThat(page.locator("main")).containsText("12 changes that wait for it will be dropped");
        button(page, "Remove it").click();
        assertThat(page.locator(".said")).hasText("trakt of anna is forgotten, its secrets too.");
        assertThat(accounts.wishes).contains("remove anna/trakt");
    }

    @Test
    void aBackupIsMadeTakenAwayAndBroughtBack() {
        Page page = Visitor.atADesk(chromium, port).loggedIn().open("/settings/backups").page;
        button(page, "Back up now").click();
        assertThat(page.locator(".said")).containsText("is made: 12.5 MB.");
        var file = page.waitForDownload(() -> page.getByText("Download everything").click());
        assertThat(file.suggestedFilename()).matches("kinorelay-\\d{4}-\\d\\d-\\d\\d\\.zip");
        page.getByLabel("File").setInputFiles(file.path());
        button(page, "Lay ready").click();
        assertThat(page.locator(".fresh")).containsText("Restart Kinorelay");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void looksWell(Visitor visitor) {
        visitor.pictured("walk");
        assertThat(Axe.barriers(visitor.page)).isEmpty();
    }
}
