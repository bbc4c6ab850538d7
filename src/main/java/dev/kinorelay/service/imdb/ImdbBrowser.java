package dev.kinorelay.service.imdb;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.TryLater;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Opens the system's own browser for one round, and closes it whatever happens. One at a time for the whole program. */
@Component
class ImdbBrowser {

    private static final String ELSEWHERE = "Use the image with the browser, or name one in kinorelay.imdb.pages.browser. "
            + Obstacle.BY_HAND;
    private static final Pattern ADORNMENT = Pattern
            .compile(".*\\.(?:png|jpe?g|gif|webp|avif|woff2?|mp4|webm)(?:\\?.*)?");
    private static final Duration A_WHILE = Duration.ofMinutes(15);

    private final ImdbPagesSettings settings;
    private final ReentrantLock lock = new ReentrantLock();

    ImdbBrowser(ImdbPagesSettings settings) {
        this.settings = settings;
    }

    /** {@code kept} is told of the state the browser is in afterwards, for signed-in states are renewed by being used. */
    <T> T with(String session, Consumer<String> kept, Function<BrowserContext, T> work) {
        Path program = settings.program().orElseThrow(
                () -> new NeedsAttention("There is no browser to visit IMDb with.", ELSEWHERE, "browser"));
        lock.lock();
        try (Playwright playwright = Playwright
                .create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright.chromium().launch(new LaunchOptions().setExecutablePath(program)
                        .setHeadless(true).setArgs(settings.flags()).setTimeout(settings.patience().toMillis()));
                BrowserContext context = browser.newContext(asked(session))) {
            context.setDefaultTimeout(settings.patience().toMillis());
            context.route(ADORNMENT, Route::abort);
            T result = work.apply(context);
            kept.accept(context.storageState());
            return result;
        } catch (PlaywrightException trouble) {
            throw inWords(trouble);
        } finally {
            lock.unlock();
        }
    }

    private Browser.NewContextOptions asked(String session) {
        var options = new Browser.NewContextOptions().setAcceptDownloads(true).setStorageState(session)
                .setLocale("en-US").setViewportSize(1280, 900);
        return settings.agent().isBlank() ? options : options.setUserAgent(settings.agent());
    }

    private static RuntimeException inWords(PlaywrightException trouble) {
        String words = trouble.getMessage().lines().map(String::strip)
                .filter(line -> line.startsWith("message='")).map(line -> line.substring("message='".length()))
                .findFirst().orElse(trouble.getMessage());
        if (words.contains("driver")) {
            return new NeedsAttention("This Kinorelay carries no driver for a browser.", ELSEWHERE, "browser");
        }
        return new TryLater("The browser could not visit IMDb: " + words, A_WHILE);
    }
}
