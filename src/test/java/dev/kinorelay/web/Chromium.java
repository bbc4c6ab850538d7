package dev.kinorelay.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** Opens pages in the operating system's Chromium; without one the test is skipped, with CI=true it fails. */
public final class Chromium implements BeforeAllCallback, AfterAllCallback {

    private static final List<String> USUAL_PATHS = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome", "/snap/bin/chromium", "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    public static final List<String> FLAGS = List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private static final String NONE = "no Chromium found, browser tests cannot run: install the package \"chromium\""
            + " or name the program with -Dkinorelay.chromium=/path/to/chromium";

    private Playwright playwright;
    private Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        Path program = program();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(FLAGS));
    }

    /** The program itself, for those who open it on their own. */
    public static Path program() {
        Optional<Path> found = find(System.getProperty("kinorelay.chromium"));
        if (found.isEmpty()) {
            LoggerFactory.getLogger(Chromium.class).warn(NONE);
        }
        return found.orElseGet(() -> giveUp(System.getenv("CI")));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) {
            playwright.close();
        }
    }

    /** A page of its own, with its own cookies. */
    public Page page() {
        return browser.newContext().newPage();
    }

    /** Another visitor: a phone, a dark screen, someone who may not run scripts. */
    public Page page(Browser.NewContextOptions visitor) {
        return browser.newContext(visitor).newPage();
    }

    static Optional<Path> find(String named) {
        Stream<String> places = named == null || named.isBlank() ? USUAL_PATHS.stream() : Stream.of(named);
        return places.map(Path::of).filter(Files::isExecutable).findFirst();
    }

    static Path giveUp(String ci) {
        if ("true".equals(ci)) {
            throw new AssertionError(NONE);
        }
        return Assumptions.abort(NONE);
    }
}
