package dev.kinorelay.domain;

import java.time.Instant;

/** One title (or one play of it) as it stands on one side of a comparison. Sides come sorted by titleId, then occurrence. */
public record Mark(TitleId titleId, String occurrence, Value value, long revision, Instant since, Integer rank,
        String note) {

    public int compareKey(Mark other) {
        int byTitle = titleId.compareTo(other.titleId);
        return byTitle == 0 ? occurrence.compareTo(other.occurrence) : byTitle;
    }
}
