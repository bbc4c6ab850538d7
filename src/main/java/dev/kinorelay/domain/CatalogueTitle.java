package dev.kinorelay.domain;

import java.util.List;

/**
 * A title of a catalogue that is kept on this machine: where it belongs (null: it is no episode), what the public thinks
 * (null: not told), and by which of its other names it was found.
 */
public record CatalogueTitle(CatalogueRow.Title title, CatalogueRow.Place place, CatalogueRow.Votes votes,
        List<String> otherNames) {}
