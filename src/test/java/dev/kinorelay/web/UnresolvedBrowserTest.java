package dev.kinorelay.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.kinorelay.Kinorelay;
import dev.kinorelay.domain.ExternalId;
import dev.kinorelay.domain.MediaKind;
import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.flow.title.Catalogue;
import dev.kinorelay.flow.title.Diary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole program with an export without ids: what nobody could identify is picked on the page. */
@SpringBootTest(classes = Kinorelay.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(UnresolvedBrowserTest.Makings.class)
@DirtiesContext
class UnresolvedBrowserTest {

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @TempDir
    static Path home;

    @LocalServerPort
    private int port;

    /** A catalogue with two titles of one name, and a diary. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Makings {

        @Bean
        Catalogue catalogue() {
            var catalogue = new Catalogue("catalogue", 20);
            catalogue.titles.add(film("tmdb-movie:593", 1972));
            catalogue.titles.add(film("tmdb-movie:2103", 2002));
            return catalogue;
        }

        private static MediaRef film(String id, int year) {
            return MediaRef.of(MediaKind.MOVIE, ExternalId.parse(id), "Solaris", year);
        }

        @Bean
        Diary diary() {
            return new Diary();
        }
    }

    @DynamicPropertySource
    static void places(DynamicPropertyRegistry registry) throws IOException {
        var pipelines = Files.createDirectories(home.resolve("pipelines"));
        Files.writeString(pipelines.resolve("inbox.yaml"), Files.readString(Path.of("routes/pipelines/inbox.yaml"))
                .replaceFirst("resolve\\?ask=[a-z,]+", "resolve?ask=catalogue"));
        registry.add("kinorelay.data", () -> home.resolve("data").toString());
        registry.add("kinorelay.inbox.folder", () -> home.resolve("inbox").toString());
        registry.add("kinorelay.pipelines", pipelines::toString);
        registry.add("kinorelay.admin.password", () -> Staged.PASSWORD);
    }

    @Test
    void aPickedCandidateIsSeenInTheLibrary() {
        Visitor visitor = Visitor.atADesk(chromium, port).loggedIn();
        visitor.page.getByLabel("Drop export files here").setInputFiles(new FilePayload("diary.txt", "text/plain",
                "diary;solaris;Solaris\ndiary;lost;Lost;1931\n".getBytes(StandardCharsets.UTF_8)));
        eventually(visitor.page.locator(".runs li").first(), "2 not recognised");
        visitor.page.locator(".runs li a").first().click();
        visitor.page.locator("#unresolved").click();
        assertThat(visitor.page.locator(".riddle")).hasCount(2);

        visitor.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("It is Solaris (1972)")).click();
        assertThat(visitor.page.locator(".riddle .said")).containsText("Solaris is identified, for good.");
        visitor.open("/");
        eventually(visitor.page.locator(".runs li").first(), "1 read: 1 added");
        visitor.open("/library?shelf=watchlist");
        assertThat(visitor.page.locator("#titles")).containsText("Solaris");
        assertThat(visitor.page.locator("#titles")).containsText("1972");

        visitor.open("/unresolved");
        assertThat(visitor.page.locator(".riddle")).hasCount(1);
        visitor.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ignore Lost")).click();
        assertThat(visitor.page.locator(".riddle .said")).containsText("Lost is ignored from now on");
        visitor.open("/unresolved");
        assertThat(visitor.page.locator(".empty")).containsText("Every title is identified.");
        assertThat(visitor.complaints).isEmpty();
    }

    private static void eventually(Locator locator, String words) {
        assertThat(locator).containsText(words, new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
    }
}
