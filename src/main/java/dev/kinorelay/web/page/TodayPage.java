package dev.kinorelay.web.page;

import dev.kinorelay.web.Members;
import dev.kinorelay.web.UploadLimit;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: what needs you, the inbox, the pipelines, the latest runs. */
@Controller
class TodayPage {

    private final Today today;
    private final Members members;
    private final UploadLimit limit;

    TodayPage(Today today, Members members, UploadLimit limit) {
        this.today = today;
        this.members = members;
        this.limit = limit;
    }

    @GetMapping("/")
    String page(Model model) {
        model.addAttribute("now", today.now());
        model.addAttribute("persons", members.all());
        model.addAttribute("limit", limit);
        return "today";
    }

    /** What changed since the page last looked; nothing at all when nothing did. */
    @GetMapping("/today/live")
    String live(@RequestParam(defaultValue = "") String seen, Model model, HttpServletResponse response) {
        Today.Now now = today.now();
        if (now.seen().equals(seen)) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        model.addAttribute("now", now);
        return "today :: live";
    }
}
