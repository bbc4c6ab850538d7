package dev.kinorelay.domain;

import java.time.Instant;

/** A handle on all Entries of one Account and Shelf at one instant; the rows wait in the ledger's staging table. */
public record Snapshot(String id, Account account, Shelf shelf, boolean complete, long rows, Instant taken) {

    /** A shelf that the ledger itself keeps is compared in place; nothing is staged. */
    public static Snapshot inPlace(Account account, Shelf shelf, long rows, Instant taken) {
        return new Snapshot(null, account, shelf, true, rows, taken);
    }

    public boolean isInPlace() {
        return id == null;
    }

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
