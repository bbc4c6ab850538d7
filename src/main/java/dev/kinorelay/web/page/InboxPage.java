package dev.kinorelay.web.page;

import dev.kinorelay.domain.Shelf;
import dev.kinorelay.web.Members;
import dev.kinorelay.web.Refusal;
import dev.kinorelay.web.Shelves;
import dev.kinorelay.web.Uploads;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the files that are dropped on the first page. */
@Controller
class InboxPage {

    private final Uploads uploads;
    private final Members members;

    InboxPage(Uploads uploads, Members members) {
        this.uploads = uploads;
        this.members = members;
    }

    /** What became of one file; {@code name}: the one it has in the inbox. */
    record Arrived(String name, String trouble, String remedy) {}

    @PostMapping(path = "/inbox", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String drop(@RequestParam("file") List<MultipartFile> files, @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String shelf, @RequestParam(defaultValue = "") String list,
            @RequestHeader(name = "HX-Request", required = false) String fragment, Model model,
            RedirectAttributes after) {
        Uploads.Place place = new Uploads.Place(members.named(person), shelf(shelf, list));
        List<Arrived> arrived = new ArrayList<>();
        for (MultipartFile file : files) {
            arrived.add(put(place, file));
        }
        if (fragment == null) {
            after.addFlashAttribute("arrived", arrived);
            return "redirect:/";
        }
        model.addAttribute("arrived", arrived);
        return "today :: arrivals";
    }

    private Arrived put(Uploads.Place place, MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            return new Arrived(uploads.put(place, file.getOriginalFilename(), content), null, null);
        } catch (Refusal refusal) {
            return new Arrived(file.getOriginalFilename(), refusal.getMessage(), refusal.remedy());
        } catch (IOException lost) {
            throw new Refusal(HttpStatus.INSUFFICIENT_STORAGE, "The upload could not be kept: " + lost.getMessage(),
                    "Make room on the disk and send it again.");
        }
    }

    private static Optional<Shelf> shelf(String shelf, String list) {
        if (shelf.equals("list") && list.isBlank()) {
            throw Refusal.unclear("The list has no name.", "Give it one and drop the file again.");
        }
        return Shelves.wanted(shelf.equals("list") ? "list:" + list.strip() : shelf);
    }
}
