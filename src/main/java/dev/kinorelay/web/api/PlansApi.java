package dev.kinorelay.web.api;

import dev.kinorelay.domain.ImportWish;
import dev.kinorelay.flow.desk.PlanDesk;
import dev.kinorelay.ledger.Runs;
import dev.kinorelay.web.EarlierStates;
import dev.kinorelay.web.Members;
import dev.kinorelay.web.RunDesk;
import dev.kinorelay.web.Shelves;
import dev.kinorelay.web.Uploads;
import dev.kinorelay.web.api.RunsApi.RunAccount;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1")
class PlansApi {

    private static final String AUTHOR = "api";

    private final RunDesk desk;
    private final EarlierStates pasts;
    private final Uploads uploads;
    private final Members members;
    private final Runs runs;

    PlansApi(RunDesk desk, EarlierStates pasts, Uploads uploads, Members members, Runs runs) {
        this.runs = runs;
        this.desk = desk;
        this.pasts = pasts;
        this.uploads = uploads;
        this.members = members;
    }

    /** The run of mode PLAN to look at, and to apply or dismiss. */
    record PlannedRun(String run) {}

    /** A moment to which a shelf can be restored: just before {@code run} changed it. */
    record ShelfMoment(Instant at, String run, String pipeline, long changes) {
        static ShelfMoment of(PlanDesk.Moment moment) {
            return new ShelfMoment(moment.at(), moment.runId(), moment.pipeline(), moment.changes());
        }
    }

    /** Which shelf is to be again what it was, and when. */
    record RestoreWish(String shelf, Instant at) {}

    @PostMapping(path = "/pipelines/{id}/plan", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    PlannedRun file(@PathVariable String id, @RequestParam MultipartFile file,
            @RequestParam(required = false) String person, @RequestParam(required = false) String shelf,
            @RequestParam(defaultValue = "false") boolean spread,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate given)
            throws IOException {
        Uploads.Place place = new Uploads.Place(members.named(person), Shelves.wanted(shelf));
        try (InputStream content = file.getInputStream()) {
            return new PlannedRun(
                    uploads.plan(id, place, new ImportWish(spread, given), file.getOriginalFilename(), content));
        }
    }

    /** The runs that a file is planned in: one, or of an archive one for each of its files. */
    @GetMapping("/runs/{id}/parts")
    List<RunAccount> parts(@PathVariable String id) {
        return runs.together(desk.find(id)).stream().map(RunAccount::of).toList();
    }

    @PostMapping("/runs/{id}/apply-all")
    @ResponseStatus(HttpStatus.ACCEPTED)
    List<RunAccount> applyAll(@PathVariable String id) {
        desk.consentAll(id);
        return parts(id);
    }

    @PostMapping("/runs/{id}/dismiss-all")
    @ResponseStatus(HttpStatus.ACCEPTED)
    List<RunAccount> dismissAll(@PathVariable String id) {
        desk.dismissAll(id);
        return parts(id);
    }

    @PostMapping("/runs/{id}/undo")
    @ResponseStatus(HttpStatus.ACCEPTED)
    PlannedRun undo(@PathVariable String id) {
        return new PlannedRun(desk.undo(id, AUTHOR));
    }

    @GetMapping("/accounts/{person}/{name}/moments")
    List<ShelfMoment> moments(@PathVariable String person, @PathVariable String name,
            @RequestParam(required = false) String shelf) {
        return pasts.moments(pasts.place(person, name, shelf)).stream().map(ShelfMoment::of).toList();
    }

    @PostMapping("/accounts/{person}/{name}/restore")
    @ResponseStatus(HttpStatus.ACCEPTED)
    PlannedRun restore(@PathVariable String person, @PathVariable String name, @RequestBody RestoreWish wish) {
        return new PlannedRun(pasts.restore(pasts.place(person, name, wish.shelf()), wish.at(), AUTHOR));
    }
}
