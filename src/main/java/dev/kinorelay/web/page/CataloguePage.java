package dev.kinorelay.web.page;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.flow.desk.CatalogueDesk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons of the catalogue that is kept on this machine. */
@Controller
@RequestMapping("/settings/look-ups/catalogue")
class CataloguePage {

    private static final String BACK = "redirect:/settings/look-ups";
    private static final String SAID = "said";

    private final CatalogueDesk desk;

    CataloguePage(CatalogueDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/import")
    String start(@RequestParam(defaultValue = "false") boolean fetch, RedirectAttributes after) {
        try {
            desk.start(fetch);
            after.addFlashAttribute(SAID, "The import goes on by itself; this page tells how far it is.");
        } catch (NeedsAttention trouble) {
            after.addFlashAttribute(SAID, trouble.getMessage() + ". " + trouble.remedy());
        }
        return BACK;
    }

    @PostMapping("/stop")
    String stop(RedirectAttributes after) {
        desk.stop();
        after.addFlashAttribute(SAID, "It stops; what was read stays.");
        return BACK;
    }

    @PostMapping("/forget")
    String forget(RedirectAttributes after) {
        desk.forget();
        after.addFlashAttribute(SAID, "The data sets are being forgotten.");
        return BACK;
    }
}
