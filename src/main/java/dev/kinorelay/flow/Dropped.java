package dev.kinorelay.flow;

import dev.kinorelay.domain.Shelf;
import java.nio.file.Path;

/**
 * A complete file in the inbox, and what its folders say: the account and the shelf, either may be null. {@code name} is what
 * it is called where it came from; {@code words} (may be null) are for its run to say.
 */
public record Dropped(Path file, String relative, String account, Shelf shelf, String name, String words) {

    Dropped(Path file, String relative, String account, Shelf shelf) {
        this(file, relative, account, shelf, file.getFileName().toString(), null);
    }
}
