package dev.kinorelay.sandbox.imdbpages;

import java.util.List;
import java.util.stream.Collectors;

/** The pages themselves, with the test ids that IMDb's had in August 2026. */
final class ExportPages {

    private static final String ASK = "fetch('/api/export?pageAction=start-export&shelf=%s', {method: 'POST'})";

    private ExportPages() {}

    record Row(int number, String link, boolean ready) {}

    static String shelf(String name, String listId, boolean menu) {
        String ask = ASK.formatted(name);
        String edit = listId.isEmpty() ? ""
                : "<a data-testid=\"hero-list-subnav-edit-button\" href=\"/list/" + listId + "/edit/\">Edit</a>";
        String button = menu ? """
                <button data-testid="hero-list-subnav-actions-menu-button"
                  onclick="document.getElementById('menu').hidden = false">Actions</button>
                <ul id="menu" role="menu" hidden><li role="menuitem">Share</li>
                <li role="menuitem" onclick="%s">Export</li></ul>""".formatted(ask)
                : "<div data-testid=\"hero-list-subnav-export-button\"><button onclick=\"" + ask
                        + "\">Export</button></div>";
        return page(edit + button + next("{\"list\":{\"titleListItemSearch\":{\"total\":3}}}"));
    }

    /** Without a button: there is nothing to export. */
    static String empty() {
        return page("<div data-testid=\"empty-list\"></div>"
                + next("{\"predefinedList\":{\"titleListItemSearch\":{\"total\":0}}}"));
    }

    static String missing() {
        return page("<h1 data-testid=\"error-page-title\">404 Error</h1>");
    }

    static String exports(List<Row> rows) {
        return page("<ul>" + rows.stream().map(ExportPages::row).collect(Collectors.joining()) + "</ul>");
    }

    private static String row(Row row) {
        String status = row.ready()
                ? "<button data-testid=\"export-status-button\" class=\"ipc-btn READY\" onclick=\"location='/made/"
                        + row.number() + "'\">Ready</button>"
                : "<span data-testid=\"export-status-button\" class=\"ipc-btn PROCESSING\">In progress</span>";
        return "<li data-testid=\"user-ll-item\"><a class=\"ipc-metadata-list-summary-item__t\" href=\"" + row.link()
                + "\">Export</a>" + status + "</li>";
    }

    private static String next(String column) {
        return "<script id=\"__NEXT_DATA__\" type=\"application/json\">{\"props\":{\"pageProps\":{\"mainColumnData\":"
                + column + "}}}</script>";
    }

    private static String page(String body) {
        return "<!DOCTYPE html><html><head><title>IMDb</title></head><body>" + body + "</body></html>";
    }
}
