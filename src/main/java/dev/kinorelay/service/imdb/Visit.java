package dev.kinorelay.service.imdb;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import dev.kinorelay.domain.TryLater;
import dev.kinorelay.service.Budget;
import dev.kinorelay.service.Purpose;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** One tab in which few pages are opened, one after another, each counted against the day. */
final class Visit {

    static final int MOST = 4;
    static final String COUNTED_AS = "imdb-pages";

    private final ImdbPagesSettings settings;
    private final Budget budget;
    private final Purpose purpose;
    private final Page page;
    private int opened;

    Visit(ImdbPagesSettings settings, Budget budget, Purpose purpose, BrowserContext context) {
        this.settings = settings;
        this.budget = budget;
        this.purpose = purpose;
        this.page = context.newPage();
    }

    boolean mayOpen() {
        return opened < MOST;
    }

    /** Opens the page and waits for one of these elements. Throws what stands in the way. */
    Page open(String path, List<String> awaited) {
        return open(path, awaited, page -> false);
    }

    /** {@code enough}: whether what came says all there is to know, so that nothing more is waited for. */
    Page open(String path, List<String> awaited, Predicate<String> enough) {
        budget.spend(COUNTED_AS, settings.daily(), purpose);
        opened++;
        Response response = page.navigate(settings.address(path));
        check(response);
        if (enough.test(page.content())) {
            return page;
        }
        try {
            page.locator(String.join(", ", awaited)).first().waitFor();
        } catch (TimeoutError nothingOfIt) {
            check(response); // a wall may have been put up by the page itself
            throw new Unread(path, page.content());
        }
        return page;
    }

    private void check(Response response) {
        if (response == null) {
            throw new TryLater("IMDb's page did not answer", Duration.ofMinutes(15));
        }
        var obstacle = Obstacle.of(response.status(), response.headers(), page.url(), page.content());
        if (obstacle.isPresent()) {
            throw obstacle.get().trouble(response.status());
        }
    }

    /** The page came, but not with what it had when this was written. */
    static final class Unread extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final String path;
        private final String content;

        Unread(String path, String content) {
            super("The page " + path + " is not as it used to be");
            this.path = path;
            this.content = content;
        }

        String path() {
            return path;
        }

        String content() {
            return content;
        }
    }
}
