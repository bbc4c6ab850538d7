package dev.kinorelay.web.api;

import dev.kinorelay.web.Members;
import dev.kinorelay.web.Shelves;
import dev.kinorelay.web.Uploads;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/imports")
class ImportsApi {

    private final Uploads uploads;
    private final Members members;

    ImportsApi(Uploads uploads, Members members) {
        this.uploads = uploads;
        this.members = members;
    }

    /** The file as it lies in the inbox; its run begins by itself. */
    record Arrival(String name, String person) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Arrival form(@RequestParam MultipartFile file, @RequestParam(required = false) String name,
            @RequestParam(required = false) String person, @RequestParam(required = false) String shelf)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            return put(new ImportQuery(name == null ? file.getOriginalFilename() : name, person, shelf), content);
        }
    }

    @PostMapping(consumes = "!" + MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Arrival raw(ImportQuery query, InputStream body) {
        return put(query, body);
    }

    private Arrival put(ImportQuery query, InputStream content) {
        Uploads.Place place = new Uploads.Place(members.named(query.person()), Shelves.wanted(query.shelf()));
        return new Arrival(uploads.put(place, query.name(), content), place.person().name());
    }
}
