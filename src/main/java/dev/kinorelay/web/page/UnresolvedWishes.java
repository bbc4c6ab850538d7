package dev.kinorelay.web.page;

import dev.kinorelay.flow.desk.UnresolvedDesk;
import dev.kinorelay.web.Refusal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons of what could not be identified: it is this one, it has this id, ignore it, take that back, try again. */
@Controller
class UnresolvedWishes {

    private static final String LIST = "redirect:/unresolved";

    private final UnresolvedDesk desk;

    UnresolvedWishes(UnresolvedDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/unresolved/{id}/pick")
    String pick(@PathVariable String id, @RequestParam int candidate, @RequestParam(defaultValue = "It") String name,
            @RequestHeader(name = "HX-Request", required = false) String fragment, Model model,
            RedirectAttributes after) {
        desk.pick(id, candidate);
        return said(name + " is identified, for good. Its rows go their way now.", fragment, model, after);
    }

    @PostMapping("/unresolved/{id}/enter")
    String enter(@PathVariable String id, @RequestParam(defaultValue = "") String written,
            @RequestParam(defaultValue = "It") String name,
            @RequestHeader(name = "HX-Request", required = false) String fragment, Model model,
            RedirectAttributes after) {
        desk.enter(id, written);
        return said(name + " is " + written.strip() + ", for good. Its rows go their way now.", fragment, model, after);
    }

    /** Several at once. */
    @PostMapping("/unresolved/ignore")
    String ignore(@RequestParam(defaultValue = "") List<String> title, @RequestParam(defaultValue = "") String name,
            @RequestHeader(name = "HX-Request", required = false) String fragment, Model model,
            RedirectAttributes after) {
        chosen(title).forEach(desk::ignore);
        return said(named(name, title) + " ignored from now on; under Ignored that can be taken back.", fragment, model,
                after);
    }

    @PostMapping("/unresolved/take-back")
    String takeBack(@RequestParam(defaultValue = "") List<String> title, @RequestParam(defaultValue = "") String name,
            @RequestHeader(name = "HX-Request", required = false) String fragment, Model model,
            RedirectAttributes after) {
        chosen(title).forEach(desk::takeBack);
        return said(named(name, title) + " no longer ignored.", fragment, model, after);
    }

    @PostMapping("/unresolved/retry")
    String retry(@RequestParam(defaultValue = "") List<String> title, RedirectAttributes after) {
        return again(desk.retry(chosen(title)), after);
    }

    @PostMapping("/unresolved/retry-all")
    String retryAll(RedirectAttributes after) {
        return again(desk.retry(List.of()), after);
    }

    private static String again(int rows, RedirectAttributes after) {
        after.addFlashAttribute("said", (rows == 1 ? "1 row is" : Words.number(rows) + " rows are")
                + " tried again now. What is identified leaves this list.");
        return LIST;
    }

    private static List<String> chosen(List<String> titles) {
        if (titles.isEmpty()) {
            throw Refusal.unclear("No title is ticked.", "Go back and tick those you mean.");
        }
        return titles;
    }

    private static String named(String name, List<String> titles) {
        return titles.size() > 1 ? Words.number(titles.size()) + " titles are"
                : (name.isBlank() ? "The title" : name) + " is";
    }

    private static String said(String words, String fragment, Model model, RedirectAttributes after) {
        if (fragment != null) {
            model.addAttribute("said", words);
            return "unresolved :: settled";
        }
        after.addFlashAttribute("said", words);
        return LIST;
    }
}
