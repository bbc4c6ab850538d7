package dev.kinorelay.domain;

import java.time.Instant;

/** A handle on all Entries of one Account and Shelf at one instant; the rows wait in the ledger's staging table. */
public record Snapshot(String id, Account account, Shelf shelf, boolean complete, long rows, Instant taken) {

    public boolean isRatings() {
        return shelf.equals(Shelf.RATINGS);
    }

    public boolean isWatchlist() {
        return shelf.equals(Shelf.WATCHLIST);
    }

    public boolean isHistory() {
        return shelf.equals(Shelf.HISTORY);
    }

    public boolean isList() {
        return shelf.isList();
    }
}
