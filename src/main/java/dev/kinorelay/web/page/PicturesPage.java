package dev.kinorelay.web.page;

import dev.kinorelay.flow.desk.PictureDesk;
import dev.kinorelay.flow.desk.PictureDesk.Shown;
import dev.kinorelay.flow.desk.PictureDesk.Wanted;
import dev.kinorelay.web.Refusal;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out pictures that are kept here; a neutral one where there is none. */
@Controller
class PicturesPage {

    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

    private final PictureDesk desk;
    private final byte[] neutral;

    PicturesPage(PictureDesk desk) throws IOException {
        this.desk = desk;
        this.neutral = new ClassPathResource("static/assets/no-picture.svg").getContentAsByteArray();
    }

    @GetMapping("/pictures/{service}/{kind}/{size}/{name}")
    ResponseEntity<byte[]> picture(@PathVariable String service, @PathVariable String kind, @PathVariable String size,
            @PathVariable String name) {
        var shown = desk.picture(new Wanted(service, kind, size, name))
                .orElseThrow(() -> Refusal.unknown("picture", name));
        return switch (shown) {
            // What lies under a name there never becomes another picture.
            case Shown.Whole whole -> ResponseEntity.ok().cacheControl(kept(Duration.ofDays(30)).immutable())
                    .eTag(size + "-" + name).contentType(MediaType.valueOf(whole.type()))
                    .body(whole.bytes().array());
            case Shown.Gone _ -> ResponseEntity.ok().cacheControl(kept(Duration.ofHours(1))).contentType(SVG)
                    .body(neutral);
            case Shown.Later _ -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(SVG)
                    .body(neutral);
        };
    }

    private static CacheControl kept(Duration time) {
        return CacheControl.maxAge(time).cachePrivate();
    }
}
