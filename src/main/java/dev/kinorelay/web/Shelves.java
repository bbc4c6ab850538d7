package dev.kinorelay.web;

import dev.kinorelay.domain.Shelf;
import java.util.Optional;

/** Shelves as requests name them. */
public final class Shelves {

    private Shelves() {}

    public static Optional<Shelf> wanted(String name) {
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Shelf(name.strip()));
        } catch (IllegalArgumentException wrong) {
            throw Refusal.unclear(wrong.getMessage(), "Name one of these, such as watchlist or list:Favourites.");
        }
    }
}
