package dev.kinorelay.flow;

import dev.kinorelay.domain.Shelf;
import java.nio.file.Path;

/** A complete file in the inbox, and what its folders say: the account and the shelf, either may be null. */
public record Dropped(Path file, String relative, String account, Shelf shelf) {

    public String name() {
        return file.getFileName().toString();
    }
}
