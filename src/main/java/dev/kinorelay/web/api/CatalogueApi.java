package dev.kinorelay.web.api;

import dev.kinorelay.flow.desk.CatalogueDesk;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/catalogue")
class CatalogueApi {

    private final CatalogueDesk desk;

    CatalogueApi(CatalogueDesk desk) {
        this.desk = desk;
    }

    /** How the catalogue kept here stands. */
    record CatalogueStanding(CatalogueDesk.State state, String file, long done, long total, Long secondsLeft,
            String reason, String remedy, List<CatalogueFile> files) {

        static CatalogueStanding of(CatalogueDesk.Standing now) {
            return new CatalogueStanding(now.state(), now.file(), now.done(), now.total(),
                    now.left() == null ? null : now.left().toSeconds(), now.reason(), now.remedy(),
                    now.parts().stream().map(part -> new CatalogueFile(part.file(), part.rows(), part.unusable(),
                            part.done())).toList());
        }
    }

    /** How far one of its files is. */
    record CatalogueFile(String file, long rows, long unusable, boolean done) {}

    @GetMapping
    CatalogueStanding standing() {
        return CatalogueStanding.of(desk.standing());
    }

    @PostMapping("/import")
    CatalogueStanding start(@RequestParam(defaultValue = "false") boolean fetch) {
        desk.start(fetch);
        return standing();
    }

    @DeleteMapping("/import")
    CatalogueStanding stop() {
        desk.stop();
        return standing();
    }

    @DeleteMapping
    CatalogueStanding forget() {
        desk.forget();
        return standing();
    }
}
