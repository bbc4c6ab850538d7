package dev.kinorelay.domain;

import java.util.List;

/** One row of a catalogue that is kept on this machine; {@code id}: the title's number in that catalogue. */
public sealed interface CatalogueRow {

    long id();

    /** What a title is and how it is called; all but id, kind and title may be missing (null, or an empty list). */
    record Title(long id, MediaKind kind, String type, String title, String original, Integer year, Integer runtime,
            List<String> genres) implements CatalogueRow {}

    /** Where an episode belongs; season and episode may be missing. */
    record Place(long id, long show, Integer season, Integer episode) implements CatalogueRow {}

    /** What the public thinks of a title. */
    record Votes(long id, double rating, long votes) implements CatalogueRow {}

    /** What a title is called as well. */
    record Name(long id, String name) implements CatalogueRow {}
}
