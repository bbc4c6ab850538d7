package dev.kinorelay.web.page;

import dev.kinorelay.domain.ImportWish;
import dev.kinorelay.domain.Mode;
import dev.kinorelay.domain.Run;
import dev.kinorelay.web.Members;
import dev.kinorelay.web.RunDesk;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons of runs and pipelines: run now, plan, apply, leave it, undo, and the answers to questions. */
@Controller
class RunWishes {

    private final RunDesk desk;
    private final Members members;

    RunWishes(RunDesk desk, Members members) {
        this.desk = desk;
        this.members = members;
    }

    @PostMapping("/pipelines/{id}/run")
    String start(@PathVariable String id, @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "LIVE") Mode mode, @RequestParam(defaultValue = "false") boolean spread,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate given,
            RedirectAttributes after) {
        List<String> started = desk.start(id, members.wanted(person), mode, "page", new ImportWish(spread, given));
        if (started.size() == 1) {
            return "redirect:/runs/" + started.getFirst();
        }
        after.addFlashAttribute("said", id + (mode == Mode.PLAN ? " is being planned, " : " runs now, ")
                + started.size() + " times: once for each person.");
        return "redirect:/runs?pipeline=" + id;
    }

    @PostMapping("/runs/{id}/consent")
    String consent(@PathVariable String id, RedirectAttributes after) {
        boolean plan = desk.find(id).state() == Run.State.PLANNED;
        desk.consent(id);
        after.addFlashAttribute("said", plan ? "The plan is being carried out." : "The run goes on, this once.");
        return "redirect:/runs/" + id;
    }

    @PostMapping("/runs/{id}/dismiss")
    String dismiss(@PathVariable String id, RedirectAttributes after) {
        desk.dismiss(id);
        after.addFlashAttribute("said", "Left. Nothing of this run was done.");
        return "redirect:/";
    }

    @PostMapping("/runs/{id}/undo")
    String undo(@PathVariable String id) {
        return "redirect:/runs/" + desk.undo(id, "page");
    }

    @PostMapping("/questions/{id}/answer")
    String answer(@PathVariable String id, @RequestParam String choice,
            @RequestParam(defaultValue = "false") boolean remember, RedirectAttributes after) {
        desk.answer(id, choice, remember);
        after.addFlashAttribute("said",
                "Thank you. The file is taken up again" + (remember ? ", and the answer is kept." : "."));
        return "redirect:/";
    }
}
