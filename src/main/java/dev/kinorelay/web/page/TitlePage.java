package dev.kinorelay.web.page;

import dev.kinorelay.domain.TitleId;
import dev.kinorelay.flow.desk.TitleDesk;
import dev.kinorelay.web.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** All about one title. */
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
        model.addAttribute("about", TitleCard.of(title));
        model.addAttribute("faces", Faces.of(title.story().details()));
        model.addAttribute("places", Standings.of(title.sheet()));
        return "title";
    }
}
