package dev.kinorelay.web.page;

import dev.kinorelay.flow.desk.PictureDesk.Wanted;
import dev.kinorelay.web.Pictures;
import dev.kinorelay.web.Refusal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out pictures that are kept here. */
@Controller
class PicturesPage {

    private final Pictures pictures;

    PicturesPage(Pictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/pictures/{service}/{kind}/{size}/{name}")
    ResponseEntity<byte[]> picture(@PathVariable String service, @PathVariable String kind, @PathVariable String size,
            @PathVariable String name) {
        return pictures.answer(new Wanted(service, kind, size, name))
                .orElseThrow(() -> Refusal.unknown("picture", name));
    }
}
