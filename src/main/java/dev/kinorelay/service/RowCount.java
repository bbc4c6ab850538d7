package dev.kinorelay.service;

/**
 * What parsing came to. Not complete: cut off, or a rejected row may have been a title; then a missing title means
 * nothing. A row that is clearly no title (a video game, a person) hides none. The note (may be null) is for the person.
 */
public record RowCount(long read, long rejected, boolean complete, String note) {}
