package dev.kinorelay.flow;

import dev.kinorelay.domain.Shelf;
import java.nio.file.Path;
import java.util.List;

/**
 * A complete file in the inbox, and what its folders say: the account and the shelf, either may be null. {@code name} is what
 * it is called where it came from; {@code words} (may be null) are for its run to say.
 */
public record Dropped(Path file, String relative, String account, Shelf shelf, String name, String words) {

    Dropped(Path file, String relative, String account, Shelf shelf) {
        this(file, relative, account, shelf, file.getFileName().toString(), null);
    }

    /** It, or as many as there are shelves, each for one of them; only the first has something to say. */
    List<Dropped> each(List<Shelf> shelves) {
        return shelves.isEmpty() ? List.of(this)
                : shelves.stream().map(each -> new Dropped(file, relative + "/" + each, account, each, name,
                        each.equals(shelves.getFirst()) ? words : null)).toList();
    }
}
