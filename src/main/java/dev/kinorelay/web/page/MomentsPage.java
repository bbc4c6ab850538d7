package dev.kinorelay.web.page;

import dev.kinorelay.domain.Shelf;
import dev.kinorelay.flow.desk.PlanDesk;
import dev.kinorelay.ledger.Library;
import dev.kinorelay.web.EarlierStates;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The moments to which a shelf can be restored; each leads to a plan, never to a deed. */
@Controller
@RequestMapping("/accounts/{person}/{name}")
class MomentsPage {

    private static final List<Shelf> USUAL = List.of(Shelf.WATCHLIST, Shelf.RATINGS, Shelf.HISTORY);

    private final EarlierStates pasts;
    private final Library library;

    MomentsPage(EarlierStates pasts, Library library) {
        this.pasts = pasts;
        this.library = library;
    }

    /** One shelf to choose. */
    record Tab(String shelf, String words, boolean here) {}

    /** A moment as its row shows it; {@code at} names it. */
    record Line(String at, When when, String runId, String pipeline, String changes) {

        static Line of(PlanDesk.Moment moment) {
            return new Line(moment.at().toString(), When.at(moment.at()), moment.runId(), moment.pipeline(),
                    Words.changes(moment.changes()));
        }
    }

    @GetMapping("/moments")
    String page(@PathVariable String person, @PathVariable String name, @RequestParam(defaultValue = "") String shelf,
            Model model) {
        EarlierStates.Place place = pasts.place(person, name, shelf);
        model.addAttribute("account", place.account());
        model.addAttribute("shelf", place.shelf().name());
        model.addAttribute("words", Words.shelf(place.shelf()));
        model.addAttribute("moments", pasts.moments(place).stream().map(Line::of).toList());
        model.addAttribute("tabs", shelves(place).map(one -> new Tab(one.name(), Words.shelf(one),
                one.equals(place.shelf()))).toList());
        return "moments";
    }

    @PostMapping("/restore")
    String restore(@PathVariable String person, @PathVariable String name, @RequestParam String shelf,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) Instant at) {
        return "redirect:/runs/" + pasts.restore(pasts.place(person, name, shelf), at, "page");
    }

    private Stream<Shelf> shelves(EarlierStates.Place place) {
        Stream<Shelf> own = library.shelves(place.account().person()).stream().map(Library.ShelfSize::shelf)
                .filter(Shelf::isList);
        return Stream.of(USUAL.stream(), own, Stream.of(place.shelf())).flatMap(one -> one).distinct();
    }
}
