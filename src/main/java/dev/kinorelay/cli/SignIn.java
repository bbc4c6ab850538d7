package dev.kinorelay.cli;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Opens a window in which a person signs in at IMDb, and saves the state the browser is in then. Passwords are never seen. */
final class SignIn {

    private static final String SIGNED_IN = "at-main";
    private static final String PAGE = "/registration/signin";
    private static final double LOOK_AGAIN = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final URI site;
    private final Function<Playwright, Browser> window;

    SignIn(URI site, Function<Playwright, Browser> window) {
        this.site = site;
        this.window = window;
    }

    /** With the browser that is named, else with what is installed. */
    static SignIn atImdb(Map<String, String> environment) {
        URI site = URI.create(environment.getOrDefault("KINORELAY_IMDB_PAGES_URL", "https://www.imdb.com"));
        String named = environment.getOrDefault("KINORELAY_IMDB_PAGES_BROWSER", "");
        return new SignIn(site, playwright -> named.isBlank() ? installed(playwright)
                : playwright.chromium()
                        .launch(new LaunchOptions().setHeadless(false).setExecutablePath(Path.of(named))));
    }

    private static Browser installed(Playwright playwright) {
        PlaywrightException none = null;
        for (String channel : List.of("chrome", "msedge", "chromium")) {
            try {
                return playwright.chromium().launch(new LaunchOptions().setHeadless(false).setChannel(channel));
            } catch (PlaywrightException notThere) {
                none = notThere;
            }
        }
        throw none;
    }

    String into(Path file) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file + " is there already. Name another file, or take it away first.");
        }
        try (Playwright playwright = Playwright
                .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = window.apply(playwright)) {
            BrowserContext context = browser.newContext();
            Page page = context.newPage();
            page.navigate(site.toString().replaceFirst("/$", "") + PAGE);
            waitForThePerson(context, page);
            write(file, context.storageState());
            return "Signed in. Paste all that is in " + file + " on Kinorelay's accounts page, then delete the file:"
                    + " whoever has it is signed in as you.";
        } catch (PlaywrightException trouble) {
            throw new IOException("The window could not be opened, or was closed before you were signed in: "
                    + trouble.getMessage().lines().limit(3).map(String::strip).reduce("",
                            (one, other) -> one + " " + other)
                    + "\nThis needs the jar with the browser's driver, and Chrome, Edge or Chromium on this computer.",
                    trouble);
        }
    }

    private static void waitForThePerson(BrowserContext context, Page page) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (signedIn(context).findAny().isPresent()) {
                return;
            }
            page.waitForTimeout(LOOK_AGAIN);
        }
        throw new IOException("Nobody signed in within ten minutes.");
    }

    private static Stream<String> signedIn(BrowserContext context) {
        return context.cookies().stream().map(cookie -> cookie.name).filter(SIGNED_IN::equals);
    }

    private static void write(Path file, String state) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, state);
    }
}
