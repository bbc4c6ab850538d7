package dev.kinorelay.web.page;

import dev.kinorelay.flow.desk.AccountDesk;
import dev.kinorelay.service.LinkStep;
import dev.kinorelay.web.ConnectedAccounts;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A connection in the making: the code to type or the page to visit, until the service has said yes or no. */
@Controller
class ConnectionPage {

    static final String CALLBACK = "/accounts/callback";

    private final ConnectedAccounts accounts;

    ConnectionPage(ConnectedAccounts accounts) {
        this.accounts = accounts;
    }

    /** Where it stands, as the page shows it; {@code host}: the name of the address for people. */
    record Step(String id, String person, String name, String service, String label, LinkStep.State state, String code,
            String address, String host, When until, String message, String remedy, boolean over) {

        static Step of(AccountDesk.Connection connection, String label) {
            LinkStep step = connection.step();
            return new Step(connection.id(), connection.account().person().name(), connection.account().name(),
                    connection.account().service(), label, step.state(), step.code(),
                    step.address() == null ? null : step.address().toString(),
                    step.address() == null ? null : step.address().getAuthority() + plain(step.address().getPath()),
                    When.at(step.until()), step.message(), step.remedy(), step.isOver());
        }

        private static String plain(String path) {
            return path == null || path.equals("/") ? "" : path;
        }

        public String seen() {
            return Integer.toHexString(hashCode());
        }
    }

    @GetMapping("/accounts/connections/{id}")
    String page(@PathVariable String id, Model model) {
        model.addAttribute("step", step(accounts.connection(id)));
        return "connection";
    }

    @GetMapping("/accounts/connections/{id}/live")
    String live(@PathVariable String id, @RequestParam(defaultValue = "") String seen, Model model,
            HttpServletResponse response) {
        Step step = step(accounts.connection(id));
        if (step.seen().equals(seen)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        model.addAttribute("step", step);
        return "connection :: live";
    }

    /** The browser comes back from the service, with a code or with a no. */
    @GetMapping(CALLBACK)
    String cameBack(@RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String error, RedirectAttributes after) {
        if (code.isBlank()) {
            after.addFlashAttribute("fault", new AccountWishes.Fault("Not connected",
                    error.isBlank() || error.equals("access_denied")
                            ? "The service was told no, so nothing was connected."
                            : "The service answered “" + shortened(error)
                                    + "” instead of a yes; nothing was connected.",
                    "If that was not meant, connect again and say yes on the service's page.", null));
            return "redirect:/accounts";
        }
        return "redirect:/accounts/connections/" + accounts.cameBack(state, code).id();
    }

    /** The service showed a code instead of sending the browser back. */
    @PostMapping("/accounts/connections/{id}/code")
    String typed(@PathVariable String id, @RequestParam String code) {
        accounts.typed(id, code.strip());
        return "redirect:/accounts/connections/" + id;
    }

    private static String shortened(String text) {
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }

    private Step step(AccountDesk.Connection connection) {
        return Step.of(connection, accounts.service(connection.account().service()).label());
    }
}
