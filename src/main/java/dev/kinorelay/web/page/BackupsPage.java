package dev.kinorelay.web.page;

import dev.kinorelay.domain.NeedsAttention;
import dev.kinorelay.flow.desk.BackupDesk;
import dev.kinorelay.web.Refusal;
import dev.kinorelay.web.Safekeeping;
import dev.kinorelay.web.UploadLimit;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Backups of the ledger, and everything as one file, to take away or to bring back. */
@Controller
@RequestMapping("/settings/backups")
class BackupsPage {

    private static final String BACK = "redirect:/settings/backups";

    private final Safekeeping backups;
    private final UploadLimit limit;

    BackupsPage(Safekeeping backups, UploadLimit limit) {
        this.backups = backups;
        this.limit = limit;
    }

    /** A backup as its row shows it. */
    record Line(String name, When made, String size) {
        static Line of(BackupDesk.Backup backup) {
            return new Line(backup.name(), When.at(backup.made()), Words.size(backup.bytes()));
        }
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("backups", backups.all().stream().map(Line::of).toList());
        model.addAttribute("limit", limit.words());
        return "backups";
    }

    @PostMapping
    String now(RedirectAttributes after) {
        BackupDesk.Backup made = backups.now();
        after.addFlashAttribute("said", made.name() + " is made: " + Words.size(made.bytes()) + ".");
        return BACK;
    }

    @GetMapping("/export")
    void export(HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(backups.exportName()).build().toString());
        backups.export(response.getOutputStream());
    }

    @PostMapping(path = "/restore", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String restore(@RequestParam MultipartFile file, RedirectAttributes after) throws IOException {
        if (file.isEmpty()) {
            throw Refusal.unclear("The file is empty.", "Choose a backup, or a file that was downloaded here.");
        }
        try (InputStream content = file.getInputStream()) {
            after.addFlashAttribute("next", backups.restore(content));
        } catch (NeedsAttention trouble) {
            after.addFlashAttribute("fault",
                    new AccountWishes.Fault("Not taken", trouble.getMessage(), trouble.remedy(), null));
        }
        return BACK;
    }
}
