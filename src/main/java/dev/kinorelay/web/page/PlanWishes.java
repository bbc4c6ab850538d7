package dev.kinorelay.web.page;

import dev.kinorelay.web.Members;
import dev.kinorelay.web.Shelves;
import dev.kinorelay.web.Uploads;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Plans a file before anything is done with it. */
@Controller
class PlanWishes {

    private final Uploads uploads;
    private final Members members;

    PlanWishes(Uploads uploads, Members members) {
        this.uploads = uploads;
        this.members = members;
    }

    @PostMapping(path = "/pipelines/{id}/plan", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String plan(@PathVariable String id, @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String person, @RequestParam(defaultValue = "") String shelf)
            throws IOException {
        Uploads.Place place = new Uploads.Place(members.named(person), Shelves.wanted(shelf));
        try (InputStream content = file.getInputStream()) {
            return "redirect:/runs/" + uploads.plan(id, place, file.getOriginalFilename(), content);
        }
    }
}
