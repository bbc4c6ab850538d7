package dev.kinorelay.web.page;

import dev.kinorelay.domain.Account;
import dev.kinorelay.ledger.Refusals;
import dev.kinorelay.ledger.Waiting;
import dev.kinorelay.web.ConnectedAccounts;
import dev.kinorelay.web.Refusal;
import dev.kinorelay.web.Shelves;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits to be delivered: for which account and shelf, since when, until when and why; and what was refused. */
@Controller
class WaitingPage {

    private static final int PAGE = 50;

    private final Waiting waiting;
    private final Refusals refusals;
    private final ConnectedAccounts accounts;
    private final Heaps heaps;

    WaitingPage(Waiting waiting, Refusals refusals, ConnectedAccounts accounts, Heaps heaps) {
        this.waiting = waiting;
        this.refusals = refusals;
        this.accounts = accounts;
        this.heaps = heaps;
    }

    @GetMapping("/waiting")
    String page(@RequestParam(defaultValue = "") String person, @RequestParam(defaultValue = "") String account,
            Model model) {
        model.addAttribute("heaps", heaps.all(person, account));
        model.addAttribute("refused", refusals(null));
        return "waiting";
    }

    @GetMapping("/waiting/live")
    String live(@RequestParam(defaultValue = "") String person, @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String seen, Model model, HttpServletResponse response) {
        Heaps.All now = heaps.all(person, account);
        if (now.seen().equals(seen)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        model.addAttribute("heaps", now);
        return "waiting :: live";
    }

    /** The changes that wait for one shelf. */
    @GetMapping("/waiting/{person}/{name}")
    String shelf(@PathVariable String person, @PathVariable String name, @RequestParam String shelf,
            @RequestParam(defaultValue = "") String after, Model model,
            @RequestHeader(name = "HX-Request", required = false) String fragment) {
        Account account = accounts.named(person, name);
        var where = Shelves.wanted(shelf)
                .orElseThrow(() -> Refusal.unclear("No shelf is named.", "Name one, such as watchlist."));
        model.addAttribute("place", new Place(account.person().name(), account.name(), where.name(),
                Words.shelf(where)));
        model.addAttribute("changes", Rows.of(
                waiting.rows(account, where, after.isBlank() ? null : after, PAGE + 1), PAGE, ChangeLine::of,
                row -> row.parcel().id()));
        return fragment == null ? "waiting-shelf" : "waiting-shelf :: rows";
    }

    /** Whose shelf a page is about. */
    record Place(String person, String account, String shelf, String words) {}

    @GetMapping("/waiting/refused")
    String refused(@RequestParam(defaultValue = "") String before, Model model) {
        model.addAttribute("refused", refusals(before.isBlank() ? null : before));
        return "waiting :: refusedRows";
    }

    private Rows<ChangeLine> refusals(String before) {
        return Rows.of(refusals.page(before, PAGE + 1), PAGE, ChangeLine::of, row -> row.parcel().id());
    }
}
