package dev.kinorelay.web.page;

import dev.kinorelay.domain.ImportWish;
import dev.kinorelay.web.Members;
import dev.kinorelay.web.RunDesk;
import dev.kinorelay.web.Shelves;
import dev.kinorelay.web.Uploads;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Plans a file before anything is done with it. */
@Controller
class PlanWishes {

    private final Uploads uploads;
    private final Members members;
    private final RunDesk desk;

    PlanWishes(Uploads uploads, Members members, RunDesk desk) {
        this.desk = desk;
        this.uploads = uploads;
        this.members = members;
    }

    @PostMapping(path = "/pipelines/{id}/plan", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String plan(@PathVariable String id, @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String person, @RequestParam(defaultValue = "") String shelf,
            @RequestParam(defaultValue = "false") boolean spread,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate given)
            throws IOException {
        Uploads.Place place = new Uploads.Place(members.named(person), Shelves.wanted(shelf));
        try (InputStream content = file.getInputStream()) {
            return "redirect:/runs/"
                    + uploads.plan(id, place, new ImportWish(spread, given), file.getOriginalFilename(), content);
        }
    }

    @PostMapping("/runs/{id}/consent-all")
    String consentAll(@PathVariable String id, RedirectAttributes after) {
        desk.consentAll(id);
        after.addFlashAttribute("said", "All of the file is being carried out.");
        return "redirect:/runs/" + id;
    }

    @PostMapping("/runs/{id}/dismiss-all")
    String dismissAll(@PathVariable String id, RedirectAttributes after) {
        desk.dismissAll(id);
        after.addFlashAttribute("said", "Left. Nothing of this file was done.");
        return "redirect:/";
    }
}
