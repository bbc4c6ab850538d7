package dev.kinorelay.flow;

import dev.kinorelay.domain.Shelf;
import dev.kinorelay.ledger.Questions;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Settles of which shelf a file tells: by its folder, by itself, by a remembered answer, else by a question. */
@Component
public class ShelfChoice {

    private final Questions questions;
    private final Holds holds;

    ShelfChoice(Questions questions, Holds holds) {
        this.questions = questions;
        this.holds = holds;
    }

    /** Empty when the run was held or refused. */
    public Optional<Shelf> settle(RunInProgress run, Dropped dropped, KnownFormats.Finding.Recognised recognised) {
        var possible = recognised.shelves();
        if (dropped.shelf() != null) {
            return byFolder(run, dropped, possible);
        }
        if (possible.size() == 1) {
            return Optional.of(possible.getFirst());
        }
        String about = recognised.format().name() + ":" + String.join("|", kinds(possible));
        var remembered = questions.remembered(run.person(), about).map(Shelf::new)
                .flatMap(shelf -> among(possible, shelf));
        if (remembered.isPresent()) {
            run.note("Taken as " + remembered.get() + ", as you answered before.");
            return remembered;
        }
        holds.askWhichShelf(run, dropped, possible, about);
        return Optional.empty();
    }

    /** "A list" is remembered, not which: each list keeps its own name. */
    private static Optional<Shelf> among(List<Shelf> possible, Shelf remembered) {
        return possible.stream()
                .filter(shelf -> shelf.equals(remembered) || shelf.isList() && remembered.isList())
                .findFirst();
    }

    private static Optional<Shelf> byFolder(RunInProgress run, Dropped dropped, List<Shelf> possible) {
        var shelf = dropped.shelf();
        if (possible.contains(shelf) || shelf.isList() && possible.stream().anyMatch(Shelf::isList)) {
            return Optional.of(shelf);
        }
        run.refuse(
                "The file tells of " + String.join(" or ", kinds(possible)) + ", but lies in the folder for " + shelf,
                "Drop it straight into the inbox, or into the folder that fits.");
        return Optional.empty();
    }

    private static List<String> kinds(List<Shelf> shelves) {
        return shelves.stream().map(shelf -> shelf.isList() ? "list" : shelf.name()).distinct().sorted().toList();
    }
}
