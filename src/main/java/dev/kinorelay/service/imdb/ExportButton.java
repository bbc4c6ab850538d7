package dev.kinorelay.service.imdb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.domain.Shelf;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page of a shelf and its button that asks for an export, in the two forms in which IMDb serves it. */
final class ExportButton {

    private static final String BUTTON = "div[data-testid*='hero-list-subnav-export-button'] button";
    private static final String MENU = "button[data-testid='hero-list-subnav-actions-menu-button']";
    private static final String PRIVATE = "div[data-testid='list-page-mc-private-list-content']";
    private static final String MISSING = "h1[data-testid='error-page-title']";
    private static final String EDIT = "a[data-testid='hero-list-subnav-edit-button']";
    private static final Pattern LIST = Pattern.compile("/list/(ls\\d+)");
    private static final double HEARD = 10_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Visit visit;

    ExportButton(Visit visit) {
        this.visit = visit;
    }

    /** What asking came to; {@code listId}: under which the exports page names the shelf, where its own page says so. */
    record Asked(boolean empty, Optional<String> listId) {}

    Asked press(Shelf shelf) {
        Page page = visit.open(path(shelf), List.of(BUTTON, MENU, PRIVATE, MISSING), ExportButton::isEmpty);
        if (page.locator(BUTTON + ", " + MENU).count() == 0 && isEmpty(page.content())) {
            return new Asked(true, Optional.empty());
        }
        if (page.locator(PRIVATE).count() > 0 || page.locator(MISSING).count() > 0) {
            throw new NeedsAttention("IMDb shows no " + shelf + " for this account: it is missing or not yours.",
                    "Take it out of the pipeline, or connect the account it belongs to.", "shelves");
        }
        ask(page);
        return new Asked(false, listId(page));
    }

    static String path(Shelf shelf) {
        if (shelf.isList()) {
            return "/list/" + shelf.name().substring("list:".length()) + "/";
        }
        return shelf.equals(Shelf.HISTORY) ? "/list/checkins" : "/list/" + shelf;
    }

    /** IMDb's own page sends the wish; until it is answered the page must not be left, which would take it back. */
    private static void ask(Page page) {
        var heard = new Page.WaitForResponseOptions().setTimeout(HEARD);
        try {
            page.waitForResponse(response -> response.url().contains("pageAction=start-export"), heard,
                    () -> button(page).click());
        } catch (TimeoutError unheard) {
            // It may have gone another way; the exports page tells.
        }
    }

    private static Locator button(Page page) {
        if (page.locator(BUTTON).count() > 0) {
            return page.locator(BUTTON).first();
        }
        page.locator(MENU).first().click();
        return page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Export")).first();
    }

    private static Optional<String> listId(Page page) {
        if (page.locator(EDIT).count() == 0) {
            return Optional.empty();
        }
        Matcher list = LIST.matcher(Optional.ofNullable(page.locator(EDIT).first().getAttribute("href")).orElse(""));
        return list.find() ? Optional.of(list.group(1)) : Optional.empty();
    }

    /** An empty shelf has nothing to export and no button; what the page knows of itself says so. */
    private static boolean isEmpty(String page) {
        int from = page.indexOf("id=\"__NEXT_DATA__\"");
        int begin = page.indexOf('{', from);
        int end = page.indexOf("</script>", from);
        if (from < 0 || begin < 0 || end < begin) {
            return false;
        }
        try {
            JsonNode main = JSON.readTree(page.substring(begin, end)).at("/props/pageProps/mainColumnData");
            return List.of("list", "predefinedList").stream()
                    .map(name -> main.path(name).path("titleListItemSearch").path("total"))
                    .anyMatch(total -> total.isInt() && total.asInt() == 0);
        } catch (JsonProcessingException broken) {
            return false;
        }
    }
}
