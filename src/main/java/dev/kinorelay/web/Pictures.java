package dev.kinorelay.web;

import dev.kinorelay.flow.desk.PictureDesk;
import dev.kinorelay.flow.desk.PictureDesk.Shown;
import dev.kinorelay.flow.desk.PictureDesk.Wanted;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Pictures that are kept here, as answers; a neutral one where there is none. */
@Component
public class Pictures {

    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

    private final PictureDesk desk;
    private final byte[] neutral;

    Pictures(PictureDesk desk) throws IOException {
        this.desk = desk;
        this.neutral = new ClassPathResource("static/assets/no-picture.svg").getContentAsByteArray();
    }

    /** Empty when there can be no such picture. */
    public Optional<ResponseEntity<byte[]>> answer(Wanted wanted) {
        return desk.picture(wanted).map(shown -> switch (shown) {
            // What lies under a name there never becomes another picture.
            case Shown.Whole whole -> ResponseEntity.ok().cacheControl(kept(Duration.ofDays(30)).immutable())
                    .eTag(wanted.size() + "-" + wanted.name()).contentType(MediaType.valueOf(whole.type()))
                    .body(whole.bytes().array());
            case Shown.Gone _ -> ResponseEntity.ok().cacheControl(kept(Duration.ofHours(1))).contentType(SVG)
                    .body(neutral);
            case Shown.Later _ -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(SVG)
                    .body(neutral);
        });
    }

    private static CacheControl kept(Duration time) {
        return CacheControl.maxAge(time).cachePrivate();
    }
}
