package dev.kinorelay.service;

import dev.kinorelay.domain.Shelf;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;

/**
 * A file to be parsed, the shelf it was settled to speak of, the zone of its days, that of its times without one, and what a
 * person said of it, by what it is about.
 */
public record Source(Path path, Shelf shelf, ZoneId zone, ZoneId timeZone, Map<String, String> told) {

    public Source(Path path, Shelf shelf, ZoneId zone, ZoneId timeZone) {
        this(path, shelf, zone, timeZone, Map.of());
    }

    public Source(Path path, Shelf shelf, ZoneId zone) {
        this(path, shelf, zone, zone);
    }
}
