package dev.kinorelay.web.page;

import dev.kinorelay.flow.desk.UnresolvedDesk;
import dev.kinorelay.ledger.OpenPages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Titles that could not be identified: from where, why, and what they may be. */
@Controller
class UnresolvedPage {

    private static final int PAGE = 25;

    private final OpenPages open;
    private final UnresolvedDesk desk;

    UnresolvedPage(OpenPages open, UnresolvedDesk desk) {
        this.open = open;
        this.desk = desk;
    }

    @GetMapping("/unresolved")
    String page(@RequestParam(defaultValue = "false") boolean ignored, @RequestParam(defaultValue = "") String run,
            @RequestParam(defaultValue = "") String before, Model model,
            @RequestHeader(name = "HX-Request", required = false) String fragment) {
        model.addAttribute("ignored", ignored);
        model.addAttribute("run", run.isBlank() ? null : run);
        model.addAttribute("titles", Rows.of(open.page(ignored, run.isBlank() ? null : run,
                before.isBlank() ? null : before, PAGE + 1), PAGE, OpenTitle::of, OpenPages.Title::id));
        if (fragment != null) {
            return "unresolved :: cards";
        }
        model.addAttribute("open", Words.number(open.count(false)));
        model.addAttribute("left", Words.number(open.count(true)));
        model.addAttribute("lookups", desk.lookups());
        return "unresolved";
    }
}
