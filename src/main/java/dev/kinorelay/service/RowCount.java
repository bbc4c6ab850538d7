package dev.kinorelay.service;

/** What parsing came to. Not complete: cut off, or rows were rejected; then a missing title means nothing. */
public record RowCount(long read, long rejected, boolean complete, String note) {}
