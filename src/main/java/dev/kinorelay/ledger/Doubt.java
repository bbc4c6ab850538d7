package dev.kinorelay.ledger;

import dev.kinorelay.domain.MediaRef;
import dev.kinorelay.domain.Picture;
import java.util.List;

/**
 * A title that could not be identified: what was told of it, why, what to do (null: nothing), which wanted look-ups were not
 * set up, what was offered for it, and on which spots of the staging table it stands.
 */
public record Doubt(String fingerprint, MediaRef ref, String why, String remedy, boolean ignored, boolean askAgain,
        List<String> missing, List<Offer> offers, List<Long> spots) {

    /** A candidate, how well it fits in words, and its poster (null: none). */
    public record Offer(MediaRef ref, String words, Picture poster) {}
}
