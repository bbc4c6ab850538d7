package dev.kinorelay.service.imdb;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.kinorelay.domain.Shelf;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page on which IMDb lays the files it was asked for, the newest first. */
final class ExportsPage {

    static final String PATH = "/exports/";
    private static final String ROW = "li[data-testid='user-ll-item']";
    private static final String LINK = "a.ipc-metadata-list-summary-item__t";
    private static final String STATUS = "[data-testid='export-status-button']";
    private static final Pattern LIST = Pattern.compile("/list/(ls\\d+)");

    private final Visit visit;
    private final ImdbPagesSettings settings;

    ExportsPage(Visit visit, ImdbPagesSettings settings) {
        this.visit = visit;
        this.settings = settings;
    }

    /** The newest file of the shelf; nothing while IMDb still makes it and no more pages may be opened. */
    Optional<Download> fetch(Shelf shelf, Optional<String> listId) {
        while (true) {
            Page page = visit.open(PATH, List.of(ROW));
            Optional<Locator> row = newest(page, shelf, listId);
            if (row.isPresent() && !isInTheMaking(row.get())) {
                return Optional.of(page.waitForDownload(
                        () -> row.get().locator("button" + STATUS).first().click()));
            }
            if (!visit.mayOpen()) {
                return Optional.empty();
            }
            page.waitForTimeout(settings.pause().toMillis());
        }
    }

    private static Optional<Locator> newest(Page page, Shelf shelf, Optional<String> listId) {
        return page.locator(ROW).all().stream().filter(row -> isOf(row, shelf, listId)).findFirst();
    }

    private static boolean isOf(Locator row, Shelf shelf, Optional<String> listId) {
        Locator links = row.locator(LINK);
        String link = Optional.ofNullable(links.count() == 0 ? null : links.first().getAttribute("href")).orElse("");
        Matcher list = LIST.matcher(link);
        if (list.find()) {
            String id = list.group(1);
            return shelf.isList() ? shelf.name().equals("list:" + id) : listId.filter(id::equals).isPresent();
        }
        return link.contains(shelf.equals(Shelf.HISTORY) ? "/checkins" : "/" + shelf);
    }

    private static boolean isInTheMaking(Locator row) {
        Locator status = row.locator(STATUS);
        return status.count() == 0 || Optional.ofNullable(status.first().getAttribute("class")).orElse("")
                .contains("PROCESSING");
    }
}
