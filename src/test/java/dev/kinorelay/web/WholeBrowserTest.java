package dev.kinorelay.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import dev.kinorelay.Kinorelay;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole program, as a newcomer meets it. */
@SpringBootTest(classes = Kinorelay.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class WholeBrowserTest {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @TempDir
    static Path home;

    private static final String RATINGS = """
            Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors
            tt9000001,8,2025-01-04,The Night Ferry,The Night Ferry,https://www.imdb.com/title/tt9000001,Movie,7.4,118,1987,"Drama, Mystery",8321,1987-03-01,A. Person
            tt9000002,6,2025-01-05,Salt and Silver,Salt and Silver,https://www.imdb.com/title/tt9000002,Movie,6.9,131,2003,Adventure,22104,2003-05-02,B. Person
            nonsense,7,2025-01-06,Nobody's Film,,,Movie,,,,,,,
            """;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void places(DynamicPropertyRegistry registry) {
        registry.add("kinorelay.data", () -> home.resolve("data").toString());
        registry.add("kinorelay.inbox.folder", () -> home.resolve("inbox").toString());
        registry.add("kinorelay.admin.password", () -> Staged.PASSWORD);
    }

    @Test
    void aDroppedExportBecomesALibraryAndTheSameFileAgainChangesNothing() {
        Visitor visitor = Visitor.atADesk(chromium, port).loggedIn();
        drop(visitor.page, RATINGS);
        eventually(visitor.page.locator(".runs li").first(), "ratings.csv for me: 3 read: 2 added, 1 rejected");
        visitor.page.locator(".runs li a").first().click();
        assertThat(visitor.page.locator("#rejected tbody tr")).hasCount(1);
        assertThat(visitor.page.locator("#changes tbody tr")).hasCount(2);
        visitor.open("/library");
        assertThat(visitor.page.locator("#titles tbody tr")).hasCount(2);
        assertThat(visitor.page.locator("#titles")).containsText("The Night Ferry");
        visitor.open("/");
        drop(visitor.page, RATINGS.replace("tt9000002,6,", "tt9000002,9,"));
        eventually(visitor.page.locator(".runs li").first(),
                "ratings.csv for me: 3 read: 1 changed, 1 left alone, 1 rejected");
        assertThat(visitor.complaints).isEmpty();
    }

    private static void drop(Page page, String text) {
        page.getByLabel("Drop export files here")
                .setInputFiles(new FilePayload("ratings.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#arrivals")).containsText("ratings.csv");
    }

    private static void eventually(Locator place, String words) {
        assertThat(place).containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
    }
}
