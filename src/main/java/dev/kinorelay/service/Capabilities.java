package dev.kinorelay.service;

import dev.kinorelay.domain.Play.Precision;

/**
 * What a Writer can do on one shelf: how many changes in one batch, how many batches at once, whether it removes.
 * {@code inLedger}: its effect is a ledger row, so that effect and receipt are one transaction and a comparison may read
 * the shelf in place. {@code leavesWhenWatched}: a title leaves this shelf by itself once it was watched.
 * {@code ratingSteps}: in how many steps it rates, 0 when it keeps any rating. {@code dated}: how exactly it says since when
 * a title stands as it does, null when it does not. {@code backDates}: a play keeps the time it is sent with; else it counts
 * for now, and a title watched before gets none.
 */
public record Capabilities(int batch, int parallel, boolean removes, boolean inLedger, boolean leavesWhenWatched,
        int ratingSteps, Precision dated, boolean backDates) {

    private Capabilities(int batch, boolean inLedger, int parallel) {
        this(batch, parallel, true, inLedger, false, 0, Precision.SECOND, true);
    }

    public static Capabilities inLedger(int batch) {
        return new Capabilities(batch, true, 1);
    }

    /** A shelf on another machine: its writes are announced before they are sent, and read back when the answer is lost. */
    public static Capabilities remote(int batch, int parallel) {
        return new Capabilities(batch, false, parallel);
    }

    public Capabilities leavingWhenWatched() {
        return new Capabilities(batch, parallel, removes, inLedger, true, ratingSteps, dated, backDates);
    }

    public Capabilities withoutRemoving() {
        return new Capabilities(batch, parallel, false, inLedger, leavesWhenWatched, ratingSteps, dated, backDates);
    }

    /** Ratings are rounded to so many equal steps, halves upwards. */
    public Capabilities ratingInSteps(int steps) {
        return new Capabilities(batch, parallel, removes, inLedger, leavesWhenWatched, steps, dated, backDates);
    }

    /** It tells times no more exactly than this; null: not at all. */
    public Capabilities dated(Precision precision) {
        return new Capabilities(batch, parallel, removes, inLedger, leavesWhenWatched, ratingSteps, precision,
                backDates);
    }

    public Capabilities withoutBackDating() {
        return new Capabilities(batch, parallel, removes, inLedger, leavesWhenWatched, ratingSteps, dated, false);
    }
}
