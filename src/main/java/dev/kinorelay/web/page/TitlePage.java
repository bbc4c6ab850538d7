package dev.kinorelay.web.page;

import dev.kinorelay.domain.TitleId;
import dev.kinorelay.flow.desk.TitleDesk;
import dev.kinorelay.web.Refusal;
import dev.kinorelay.web.TitleIds;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All about one title, and the button that makes two of it. */
@Controller
class TitlePage {

    private final TitleDesk desk;

    TitlePage(TitleDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/titles/{id}")
    String page(@PathVariable String id, Model model) {
        var title = desk.title(new TitleId(id)).orElseThrow(() -> Refusal.unknown("title", id));
        String lives = title.sheet().id().value();
        if (!lives.equals(id)) {
            return "redirect:/titles/" + lives;
        }
        model.addAttribute("id", lives);
        model.addAttribute("about", TitleCard.of(title));
        model.addAttribute("faces", Faces.of(title.story().details()));
        model.addAttribute("places", Standings.of(title.sheet()));
        return "title";
    }

    /** What became one wrongly is two again. */
    @PostMapping("/titles/{id}/split")
    String split(@PathVariable String id, @RequestParam(defaultValue = "") List<String> ids,
            RedirectAttributes after) {
        var made = desk.split(new TitleId(id), TitleIds.read(ids));
        after.addFlashAttribute("said", "These are two titles from now on; this is the one with the ids you chose.");
        return "redirect:/titles/" + made;
    }
}
