package dev.kinorelay.domain;

import java.util.List;

/**
 * A title that a catalogue offers for a reference without a known id: what it is, under which other titles it is known, how
 * much it is asked for there (null: not told) and where its poster lies (null: none).
 */
public record Candidate(MediaRef ref, List<String> otherTitles, Double popularity, Picture poster) {

    public static Candidate of(MediaRef ref) {
        return new Candidate(ref, List.of(), null, null);
    }
}
