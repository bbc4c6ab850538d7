package dev.kinorelay.web.page;

import dev.kinorelay.flow.desk.WaitingDesk;
import dev.kinorelay.web.ConnectedAccounts;
import dev.kinorelay.web.Refusal;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons of what waits: retry now, drop. */
@Controller
class WaitingWishes {

    private final WaitingDesk desk;
    private final ConnectedAccounts accounts;

    WaitingWishes(WaitingDesk desk, ConnectedAccounts accounts) {
        this.desk = desk;
        this.accounts = accounts;
    }

    @PostMapping("/waiting/{person}/{name}/retry")
    String retry(@PathVariable String person, @PathVariable String name, RedirectAttributes after) {
        accounts.retry(person, name);
        after.addFlashAttribute("said", "What waits for " + name + " of " + person + " is tried again now.");
        return "redirect:/waiting";
    }

    @PostMapping("/waiting/parcels/{id}/drop")
    String drop(@PathVariable String id, @RequestParam(defaultValue = "This change") String title, Principal who,
            @RequestHeader(name = "HX-Request", required = false) String fragment, Model model,
            RedirectAttributes after) {
        if (!desk.drop(id, who.getName())) {
            throw Refusal.conflict(title + " is on its way already, or over.", "Look at its run; a run can be undone.");
        }
        if (fragment != null) {
            model.addAttribute("title", title);
            return "waiting-shelf :: dropped";
        }
        after.addFlashAttribute("said", title + " is dropped: it will not be sent.");
        return "redirect:/waiting";
    }
}
