package dev.kinorelay.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.kinorelay.Kinorelay;
import dev.kinorelay.sandbox.trakt.Member;
import dev.kinorelay.sandbox.trakt.Title;
import dev.kinorelay.sandbox.trakt.TraktDouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole program beside a Trakt of its own: connect, plan, apply, undo, all on the page. */
@SpringBootTest(classes = Kinorelay.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class MirrorBrowserTest {

    private static final String PIPELINE = "library-to-trakt-watchlist";
    private static final String WATCHLIST = """
            Position,Const,Created,Modified,Description,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors,Your Rating,Date Rated
            1,tt9000001,2025-01-04,2025-01-04,,The Night Ferry,The Night Ferry,https://www.imdb.com/title/tt9000001,Movie,7.4,118,1987,"Drama, Mystery",8321,1987-03-01,A. Person,,
            2,tt9000002,2025-01-05,2025-01-05,,Salt and Silver,Salt and Silver,https://www.imdb.com/title/tt9000002,Movie,6.9,131,2003,Adventure,22104,2003-05-02,B. Person,,
            """;

    @RegisterExtension
    static final Chromium chromium = new Chromium();
    @TempDir
    static Path home;

    private static final TraktDouble trakt = TraktDouble.start();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void places(DynamicPropertyRegistry registry) throws IOException {
        pipelines();
        registry.add("kinorelay.data", () -> home.resolve("data").toString());
        registry.add("kinorelay.inbox.folder", () -> home.resolve("inbox").toString());
        registry.add("kinorelay.pipelines", () -> home.resolve("pipelines").toString());
        registry.add("kinorelay.admin.password", () -> Staged.PASSWORD);
        registry.add("kinorelay.trakt.url", () -> trakt.address().toString());
        registry.add("kinorelay.trakt.auth", () -> trakt.address().toString());
    }

    /** The shipped ones, but the mirror runs only when it is asked: by itself it would be quicker than the plan. */
    private static void pipelines() throws IOException {
        Path shipped = Path.of("routes", "pipelines");
        Path own = Files.createDirectories(home.resolve("pipelines"));
        Files.copy(shipped.resolve("inbox.yaml"), own.resolve("inbox.yaml"));
        String mirror = Files.readString(shipped.resolve(PIPELINE + ".yaml"));
        Files.writeString(own.resolve(PIPELINE + ".yaml"),
                mirror.replace("    id: " + PIPELINE + "\n", "    id: " + PIPELINE + "\n    autoStartup: false\n"));
    }

    @AfterAll
    static void shut() {
        trakt.close();
    }

    @Test
    void aWatchlistIsPlannedAppliedAndUndoneOnTrakt() {
        Title ferry = trakt.catalogue().movie("The Night Ferry", 1987, "tt9000001", 9_000_001);
        Title salt = trakt.catalogue().movie("Salt and Silver", 2003, "tt9000002", 9_000_002);
        Member me = trakt.member("me");
        Visitor visitor = Visitor.atADesk(chromium, port).loggedIn();
        connect(visitor, me);
        drop(visitor.open("/").page);

        visitor.open("/pipelines/" + PIPELINE);
        button(visitor.page, "Plan").click();
        eventually(visitor.page.locator("#plan"), "This is a plan.");
        assertThat(visitor.page.locator("#changes tbody tr")).hasCount(2);
        assertThat(me.watchlist().titles()).as("a plan does nothing").isEmpty();

        String applied = visitor.page.url();
        button(visitor.page, "Apply").click();
        eventually(visitor.page.locator(".fates"), "2 delivered");
        assertThat(me.watchlist().titles()).containsExactlyInAnyOrder(ferry, salt);

        visitor.page.locator("#undo").click();
        eventually(visitor.page.locator("#plan"), "This is a plan.");
        assertThat(visitor.page.locator("h1")).containsText("Undo of " + PIPELINE);
        button(visitor.page, "Apply").click();
        eventually(visitor.page.locator(".fates"), "2 delivered");
        assertThat(me.watchlist().titles()).isEmpty();

        visitor.page.navigate(applied);
        assertThat(visitor.page.locator("#live")).containsText("There is an undo of this run");
        assertThat(visitor.complaints).isEmpty();
    }

    private static void connect(Visitor visitor, Member me) {
        Page page = visitor.open("/accounts/connect?service=trakt").page;
        page.getByLabel("Client ID").fill(TraktDouble.CLIENT_ID);
        page.getByLabel("Client secret").fill(TraktDouble.CLIENT_SECRET);
        button(page, "Connect with a code").click();
        assertThat(trakt.devices().approve(page.locator("#code").textContent(), me)).isTrue();
        eventually(page.locator("#live"), "trakt of me is connected.");
        page.navigate(page.url().replaceFirst("/accounts/.*", "/accounts"));
        button(page, "Test trakt of me").click();
        assertThat(page.locator(".said")).containsText("trakt of me: connected as me");
    }

    private static void drop(Page page) {
        page.getByLabel("What is it?").selectOption("watchlist");
        page.getByLabel("Drop export files here").setInputFiles(
                new FilePayload("watchlist.csv", "text/csv", WATCHLIST.getBytes(StandardCharsets.UTF_8)));
        eventually(page.locator(".runs li").first(), "watchlist.csv for me: 2 read: 2 added");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void eventually(Locator place, String words) {
        assertThat(place).containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
    }
}
