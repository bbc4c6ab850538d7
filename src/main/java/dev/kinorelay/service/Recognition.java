package dev.kinorelay.service;

import dev.kinorelay.domain.Shelf;
import java.util.List;

/** What a Format says of a file. */
public sealed interface Recognition {

    /** Not this format; another may know it. {@code hint} (may be null) says what was nearly right, with a remedy. */
    record Foreign(String hint, String remedy) implements Recognition {
        public static final Foreign NO_HINT = new Foreign(null, null);
    }

    /** This format; one possible shelf settles it, several must be settled by folder, file name or the person. */
    record Known(List<Shelf> shelves) implements Recognition {}

    /** This format, in rows that tell of several shelves at once: the file is read once for each of these. */
    record Manifold(List<Shelf> shelves) implements Recognition {}

    /** Clearly this service's, but nothing Kinorelay keeps (a list of people, for instance). */
    record Unwanted(String reason, String remedy) implements Recognition {}
}
