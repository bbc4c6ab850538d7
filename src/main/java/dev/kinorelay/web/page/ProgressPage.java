package dev.kinorelay.web.page;

import dev.kinorelay.flow.desk.ProgressDesk;
import dev.kinorelay.web.ProgressStream;
import dev.kinorelay.web.RunDesk;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How far runs are, told as they go on, and the button that ends one. */
@Controller
class ProgressPage {

    private final ProgressDesk progress;
    private final ProgressStream stream;
    private final RunDesk desk;

    ProgressPage(ProgressDesk progress, ProgressStream stream, RunDesk desk) {
        this.progress = progress;
        this.stream = stream;
        this.desk = desk;
    }

    @GetMapping(path = "/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live() {
        return stream.listen(() -> new ProgressStream.News("progress",
                progress.all().stream().map(ProgressLine::of).toList(), false));
    }

    @PostMapping("/runs/{id}/cancel")
    String cancel(@PathVariable String id, RedirectAttributes after) {
        desk.cancel(id);
        after.addFlashAttribute("said", "It ends at its next step.");
        return "redirect:/runs/" + id;
    }

    @PostMapping("/runs/{id}/again")
    String again(@PathVariable String id, RedirectAttributes after) {
        desk.again(id);
        after.addFlashAttribute("said", "The file is back in the inbox. Its run shows below in a moment.");
        return "redirect:/";
    }
}
