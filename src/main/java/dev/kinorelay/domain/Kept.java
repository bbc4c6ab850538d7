package dev.kinorelay.domain;

/** An entry as a shelf keeps it, on its way out; {@code show} (may be null) is what the season or episode belongs to. */
public record Kept(Entry entry, MediaRef show) {}
