package dev.kinorelay.flow;

import dev.kinorelay.domain.Account;
import dev.kinorelay.domain.Arrival;
import dev.kinorelay.domain.Shelf;
import dev.kinorelay.ledger.OpenEntries.Place;
import java.nio.file.Path;

/** Entries of a file read before, that go the same pipeline's way again because their titles may be known now. */
public record Returning(Place place) {

    /** What makes such a run. */
    public static final String TRIGGER = "unresolved";

    public Account account() {
        return place.account();
    }

    public Shelf shelf() {
        return place.shelf();
    }

    /** What the pipeline takes them for: a file of their shelf, without a file. */
    public Arrival arrival() {
        return new Arrival(Path.of(""), TRIGGER, TRIGGER, account(), shelf(), "");
    }
}
