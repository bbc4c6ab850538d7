package dev.kinorelay.service;

import dev.kinorelay.domain.Shelf;
import java.nio.file.Path;
import java.time.ZoneId;

/** A file to be parsed, the shelf it was settled to speak of, and the zone of its dates without one. */
public record Source(Path path, Shelf shelf, ZoneId zone) {}
