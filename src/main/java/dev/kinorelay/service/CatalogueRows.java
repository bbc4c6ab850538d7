package dev.kinorelay.service;

import dev.kinorelay.domain.CatalogueRow;
import java.io.IOException;
import java.util.Optional;

/** The rows of one file of a catalogue, one after the other; no more than one is held. */
public interface CatalogueRows {

    /** Goes to the next row; false at the end. */
    boolean next() throws IOException;

    /** What the row says; empty when it is of no use here, or cannot be understood. */
    Optional<CatalogueRow> row();

    /** How many rows asked for so far could not be understood. */
    long unusable();
}
