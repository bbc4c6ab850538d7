package dev.kinorelay.domain;

import java.time.Instant;

/**
 * One title (or one play of it) as it stands on one side of a comparison. Sides come sorted by titleId, then occurrence.
 * {@code turned}: since when it stands so, as far as that is known. {@code gone}: a tombstone; it stood there and was
 * removed by somebody else then.
 */
public record Mark(TitleId titleId, String occurrence, Value value, long revision, Instant since, Integer rank,
        String note, Instant turned, boolean gone) {

    /** It stands there since the source says it does. */
    public Mark(TitleId titleId, String occurrence, Value value, long revision, Instant since, Integer rank,
            String note) {
        this(titleId, occurrence, value, revision, since, rank, note, since, false);
    }

    public int compareKey(Mark other) {
        int byTitle = titleId.compareTo(other.titleId);
        return byTitle == 0 ? occurrence.compareTo(other.occurrence) : byTitle;
    }

    /** Whether it came to stand there after the other was removed. */
    public boolean isNewerThan(Mark tombstone) {
        return turned != null && tombstone.turned != null && turned.isAfter(tombstone.turned);
    }
}
