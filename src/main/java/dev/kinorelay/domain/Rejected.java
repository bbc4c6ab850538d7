package dev.kinorelay.domain;

/** One row of a file that could not be used: its line, why, what to do, and how it began. */
public record Rejected(long line, String reason, String remedy, String excerpt) {}
