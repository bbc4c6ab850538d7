package dev.kinorelay.web.api;

import dev.kinorelay.flow.desk.UnresolvedDesk;
import dev.kinorelay.ledger.OpenPages;
import dev.kinorelay.web.Refusal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/unresolved")
class UnresolvedApi {

    private static final int MOST = 500;

    private final OpenPages open;
    private final UnresolvedDesk desk;

    UnresolvedApi(OpenPages open, UnresolvedDesk desk) {
        this.open = open;
        this.desk = desk;
    }

    /** What a title is: the candidate on this place (the first is 0), what has this id, or nothing that is wanted. */
    record TitleDecision(Integer candidate, String id, boolean ignore) {}

    /** Which titles are tried again; none: all. */
    record TitlesAgain(List<String> titles) {}

    /** How many entries are tried again. */
    record EntriesAgain(int entries) {}

    @GetMapping
    List<UnresolvedTitle> page(@RequestParam(defaultValue = "false") boolean ignored,
            @RequestParam(required = false) String run, @RequestParam(required = false) String before,
            @RequestParam(defaultValue = "50") int limit) {
        return open.page(ignored, run, before, Math.clamp(limit, 1, MOST)).stream().map(UnresolvedTitle::of).toList();
    }

    @PutMapping("/{id}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(@PathVariable String id, @RequestBody TitleDecision decision) {
        if (decision.candidate() != null) {
            desk.pick(id, decision.candidate());
        } else if (decision.id() != null) {
            desk.enter(id, decision.id());
        } else if (decision.ignore()) {
            desk.ignore(id);
        } else {
            throw Refusal.unclear("Nothing is decided.", "Give a candidate, an id, or ignore.");
        }
    }

    @DeleteMapping("/{id}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable String id) {
        desk.takeBack(id);
    }

    @PostMapping("/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    EntriesAgain retry(@RequestBody TitlesAgain again) {
        return new EntriesAgain(desk.retry(again.titles() == null ? List.of() : again.titles()));
    }
}
