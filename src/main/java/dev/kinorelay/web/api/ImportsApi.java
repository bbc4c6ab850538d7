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
    Arrival form(@RequestParam MultipartFile file, @RequestParam(required = false) String person,
            @RequestParam(required = false) String shelf) throws IOException {
        Uploads.Place place = place(person, shelf);
        try (InputStream content = file.getInputStream()) {
            return new Arrival(uploads.put(place, file.getOriginalFilename(), content), place.person().name());
        }
    }

    @PostMapping(consumes = "!" + MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Arrival raw(@RequestParam String name, @RequestParam(required = false) String person,
            @RequestParam(required = false) String shelf, InputStream body) {
        Uploads.Place place = place(person, shelf);
        return new Arrival(uploads.put(place, name, body), place.person().name());
    }

    private Uploads.Place place(String person, String shelf) {
        return new Uploads.Place(members.named(person), Shelves.wanted(shelf));
    }
}
