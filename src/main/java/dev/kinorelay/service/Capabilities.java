package dev.kinorelay.service;

/**
 * What a Writer can do on one shelf: how many changes in one batch, how many batches at once, whether it removes.
 * {@code inLedger}: its effect is a ledger row, so that effect and receipt are one transaction and a comparison may read
 * the shelf in place. {@code leavesWhenWatched}: a title leaves this shelf by itself once it was watched.
 */
public record Capabilities(int batch, int parallel, boolean removes, boolean inLedger, boolean leavesWhenWatched) {

    public static Capabilities inLedger(int batch) {
        return new Capabilities(batch, 1, true, true, false);
    }

    /** A shelf on another machine: its writes are announced before they are sent, and read back when the answer is lost. */
    public static Capabilities remote(int batch, int parallel) {
        return new Capabilities(batch, parallel, true, false, false);
    }

    public Capabilities leavingWhenWatched() {
        return new Capabilities(batch, parallel, removes, inLedger, true);
    }

    public Capabilities withoutRemoving() {
        return new Capabilities(batch, parallel, false, inLedger, leavesWhenWatched);
    }
}
