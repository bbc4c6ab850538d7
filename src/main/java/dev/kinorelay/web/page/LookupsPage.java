package dev.kinorelay.web.page;

import dev.kinorelay.flow.desk.CatalogueDesk;
import dev.kinorelay.flow.desk.LookupDesk;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The catalogues that are asked: whether they are set up, what is remembered of them, how much of their day is left. */
@Controller
@RequestMapping("/settings/look-ups")
class LookupsPage {

    private final LookupDesk desk;
    private final CatalogueDesk catalogue;

    LookupsPage(LookupDesk desk, CatalogueDesk catalogue) {
        this.desk = desk;
        this.catalogue = catalogue;
    }

    /** A look-up as its row shows it. */
    record Line(String name, String reason, String remedy, String answers, String use, String day, When until) {

        static Line of(LookupDesk.Standing one) {
            var kept = one.remembered();
            var day = one.day();
            return new Line(one.service(), one.reason(), one.remedy(),
                    Words.number(kept.answers()) + " (" + Words.size(kept.bytes()) + "), " + Words.number(kept.old())
                            + " old",
                    Words.number(kept.hits()) + " known, " + Words.number(kept.misses()) + " asked, "
                            + Words.number(kept.stale()) + " old given",
                    day == null ? null : words(day), day == null ? null : When.at(day.until()));
        }

        private static String words(LookupDesk.Day day) {
            String asked = "asked " + Words.number(day.calls()) + " times today";
            return day.exhausted() ? asked + "; it has had enough until"
                    : asked + ", " + Words.number(Math.max(0, day.daily() - day.calls())) + " left; more";
        }
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("lookups", desk.lookups().stream().map(Line::of).toList());
        model.addAttribute("limit", Words.size(desk.limit()));
        model.addAttribute("catalogue", CatalogueLine.of(catalogue.standing()));
        return "look-ups";
    }

    @PostMapping("/forget")
    String forget(@RequestParam(defaultValue = "false") boolean all, RedirectAttributes after) {
        int forgotten = all ? desk.forgetAll() : desk.forgetOld();
        after.addFlashAttribute("said", forgotten == 1 ? "1 answer is forgotten."
                : Words.number(forgotten) + " answers are forgotten.");
        return "redirect:/settings/look-ups";
    }
}
