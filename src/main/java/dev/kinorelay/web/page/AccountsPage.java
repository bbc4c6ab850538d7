package dev.kinorelay.web.page;

import dev.kinorelay.web.ConnectedAccounts;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The connected accounts: how each stands, what waits for it, and what can be done. */
@Controller
class AccountsPage {

    private final AccountLines lines;
    private final ConnectedAccounts accounts;

    AccountsPage(AccountLines lines, ConnectedAccounts accounts) {
        this.lines = lines;
        this.accounts = accounts;
    }

    /** All that changes by itself. */
    record Standings(List<AccountLine> lines) {
        public String seen() {
            return Integer.toHexString(hashCode());
        }
    }

    @GetMapping("/accounts")
    String page(Model model) {
        model.addAttribute("accounts", new Standings(lines.all()));
        model.addAttribute("services", accounts.services());
        return "accounts";
    }

    @GetMapping("/accounts/live")
    String live(@RequestParam(defaultValue = "") String seen, Model model, HttpServletResponse response) {
        Standings now = new Standings(lines.all());
        if (now.seen().equals(seen)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        model.addAttribute("accounts", now);
        return "accounts :: live";
    }

    /** Asks once before an account is forgotten. */
    @GetMapping("/accounts/{person}/{name}/remove")
    String removing(@PathVariable String person, @PathVariable String name, Model model) {
        model.addAttribute("account", lines.one(accounts.find(person, name)));
        return "account-remove";
    }
}
