package dev.kinorelay.service;

import dev.kinorelay.domain.Shelf;
import java.nio.file.Path;
import java.time.ZoneId;

/** A file to be parsed, the shelf it was settled to speak of, the zone of its days, and that of its times without one. */
public record Source(Path path, Shelf shelf, ZoneId zone, ZoneId timeZone) {

    public Source(Path path, Shelf shelf, ZoneId zone) {
        this(path, shelf, zone, zone);
    }
}
