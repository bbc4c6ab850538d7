package dev.kinorelay.web.api;

import dev.kinorelay.flow.desk.BackupDesk;
import dev.kinorelay.web.Safekeeping;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1")
class BackupsApi {

    private final Safekeeping backups;

    BackupsApi(Safekeeping backups) {
        this.backups = backups;
    }

    /** A backup on the disk of Kinorelay. */
    record LedgerBackup(String name, Instant made, long bytes) {
        static LedgerBackup of(BackupDesk.Backup backup) {
            return new LedgerBackup(backup.name(), backup.made(), backup.bytes());
        }
    }

    /** What to do next. */
    record LaidReady(String next) {}

    @GetMapping("/backups")
    List<LedgerBackup> all() {
        return backups.all().stream().map(LedgerBackup::of).toList();
    }

    @PostMapping("/backups")
    @ResponseStatus(HttpStatus.CREATED)
    LedgerBackup now() {
        return LedgerBackup.of(backups.now());
    }

    @GetMapping("/export")
    void export(HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(backups.exportName()).build().toString());
        backups.export(response.getOutputStream());
    }

    @PostMapping(path = "/restore", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    LaidReady form(@RequestParam MultipartFile file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return new LaidReady(backups.restore(content));
        }
    }

    @PostMapping(path = "/restore", consumes = "!" + MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    LaidReady raw(InputStream body) {
        return new LaidReady(backups.restore(body));
    }
}
